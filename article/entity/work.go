package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// maxWork is how many tokens the name of a treaty or an event may have.
const maxWork = 12

// headLast are the languages whose compounds and adjectives put the head noun
// last: "Paris Agreement", beside "Perjanjian Paris".
var headLast = map[string]bool{"en": true, "de": true, "nl": true, "sv": true, "da": true, "no": true, "ru": true, "tr": true}

// addWorks adds the names of treaties, laws and events, which say by a
// capitalised head noun what they are, and takes out the names inside them.
func (r *reading) addWorks(found []mention) []mention {
	var out []mention
	next := 0
	for i := 0; i < len(r.toks); {
		from, to := r.work(i)
		if from == to {
			i = max(to, i+1)
			continue
		}
		w := mention{from, to, article.Misc, 1}
		for next < len(found) && found[next].to <= w.from {
			out = append(out, found[next])
			next++
		}
		keep := false
		for k := next; k < len(found) && found[k].from < w.to; k++ {
			// A name that reaches out of the work is the larger one.
			keep = keep || found[k].from < w.from || found[k].to > w.to
		}
		if !keep {
			for next < len(found) && found[next].from < w.to {
				next++
			}
			out = append(out, w)
		}
		i = to
	}
	return append(out, found[next:]...)
}

// work returns the name of a work in the run of capitalised words that begins
// at token i, or an empty stretch that ends where the search may go on.
func (r *reading) work(i int) (from, to int) {
	if !r.toks[i].Shape.Capital() {
		return i, i
	}
	end := i + 1
	for end < len(r.toks) && end-i < maxWork && !r.toks[end].Line && r.extends(end) {
		end++
	}
	for end > i+1 && !r.toks[end-1].Shape.Capital() && r.toks[end-1].Shape != tag.Digits {
		end--
	}
	from = i
	for from < end && r.text.Class(from)&tag.WorkHead == 0 && (r.text.Class(from)&(tag.Function|tag.In) != 0) {
		from++
	}
	if end-from < 2 {
		return end, end
	}
	isHead := func(k int) bool { return r.toks[k].Shape == tag.Title && r.text.Class(k)&tag.WorkHead != 0 }
	last := end - 1
	for last > from && r.toks[last].Shape == tag.Digits {
		last--
	}
	switch {
	case isHead(from) && r.toks[from+1].Shape != tag.Digits:
		return from, end
	case headLast[r.lang] && last > from && isHead(last):
		return from, end
	}
	return end, end
}

// extends reports whether token i goes on with a name: a capital, a hyphen
// inside a word, a year, or a particle before another capital.
func (r *reading) extends(i int) bool {
	t := &r.toks[i]
	switch {
	case t.Shape.Capital():
		return true
	case t.Shape == tag.Digits:
		return t.End-t.Start == 4
	case t.Shape == tag.Sign:
		return r.is(i, "-") && !t.Spaced && r.glued(i)
	}
	next := i + 1
	for next < len(r.toks) && next < i+2 && r.text.Class(next)&tag.Link != 0 && r.toks[next].Shape == tag.Lower {
		next++
	}
	return r.text.Class(i)&tag.Link != 0 && next < len(r.toks) && r.toks[next].Shape.Capital() && !r.toks[next].Line
}
