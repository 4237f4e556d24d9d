package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// A search holds names to be found again wherever they stand.
type search struct {
	names   map[uint64]mention // by key: what kind it is, and how sure
	longest map[uint64]int     // words of the longest name, by its first word
}

func newSearch() search { return search{map[uint64]mention{}, map[uint64]int{}} }

// add adds a name; of two of one spelling the surer stands.
func (s search) add(words []uint64, m mention) {
	if len(words) == 0 || len(words) > maxParts {
		return
	}
	if old, ok := s.names[key(words)]; !ok || m.sure > old.sure {
		s.names[key(words)] = m
	}
	s.longest[words[0]] = max(s.longest[words[0]], len(words))
}

// addRepeated adds the places where a name that was found stands again and was
// not: what names a person once does so in the next paragraph too.
func (r *reading) addRepeated(found []mention) []mention {
	s := newSearch()
	for _, m := range found {
		again := m
		again.sure = minVote
		if r.isDistinct(m) {
			s.add(r.words(m), again)
		}
		if short, ok := r.bracketed(m); ok {
			s.add(r.words(short), again)
		}
		// A person is named by the last name alone later on.
		m = r.bare(m)
		if last := (mention{m.to - 1, m.to, m.kind, 0}); m.kind == article.Person && m.to-m.from > 1 && r.isDistinct(last) {
			s.add(r.words(last), again)
		}
		if first := (mention{m.from, m.from + 1, m.kind, 0}); m.kind == article.Person && m.to-m.from > 1 && r.isDistinct(first) && r.isGiven(first) {
			s.add(r.words(first), again)
		}
	}
	return r.fill(found, s)
}

// isGiven reports whether a person may be named by the mention's word, the
// first of the full name, alone. Indonesian names have no family name.
func (r *reading) isGiven(m mention) bool {
	return r.lang == "id" || r.text.Known(m.from, m.to)&tag.FirstName != 0
}

// fill adds what the search finds between the mentions that were found.
func (r *reading) fill(found []mention, s search) []mention {
	var out []mention
	next := 0
	for i := 0; i < len(r.toks); {
		if next < len(found) && i >= found[next].from {
			out = append(out, found[next])
			i = max(i, found[next].to)
			next++
			continue
		}
		end := len(r.toks)
		if next < len(found) {
			end = found[next].from
		}
		start := 0
		if len(out) > 0 {
			start = out[len(out)-1].to
		}
		if m, ok := r.match(s, i, end); ok && !r.isPart(m, start, end) {
			out = append(out, m)
			i = m.to
			continue
		}
		i++
	}
	return append(out, found[next:]...)
}

// isDistinct reports whether the name is one wherever it stands: long enough,
// and no word of the language.
func (r *reading) isDistinct(m mention) bool {
	if m.to-m.from > 1 {
		return true
	}
	t := r.toks[m.from]
	return t.End-t.Start > 3 && r.text.Class(m.from) == 0 && r.text.Known(m.from, m.to)&tag.Common == 0
}

// match returns the longest name that stands at token i and ends by end.
func (r *reading) match(s search, i, end int) (mention, bool) {
	longest := s.longest[r.stem[i]]
	if longest == 0 || !r.isNamelike(i) {
		return mention{}, false
	}
	var words []uint64
	var best mention
	ok := false
	for j := i; j < end && len(words) < longest && (j == i || !r.toks[j].Line); j++ {
		if r.toks[j].Shape == tag.Sign {
			if j-i > 2*maxParts {
				break
			}
			continue
		}
		words = append(words, r.stem[j])
		if m, is := s.names[key(words)]; is && r.isNamelike(j) {
			best, ok = mention{i, j + 1, m.kind, m.sure}, true
		}
	}
	return best, ok
}

// isPart reports whether m, which lies between tokens start and end, is a part
// of a larger name: a capitalised word stands beside it, or a hyphen.
func (r *reading) isPart(m mention, start, end int) bool {
	if r.text.NounsCapital() {
		return false
	}
	before, after := m.from-1, m.to
	return before >= start && !r.toks[m.from].Line && !r.toks[before].First && r.belongs(before) ||
		after < end && !r.toks[after].Line && !r.toks[after].First && r.belongs(after) ||
		m.kind != article.Place && after+1 < end && r.isHyphen(after) && r.glued(after-1) && r.glued(after) && r.belongs(after+1)
}

// belongs reports whether token i is a capitalised word that says nothing of
// its own beside a name, as a title does.
func (r *reading) belongs(i int) bool {
	return r.toks[i].Shape.Capital() && r.text.Class(i)&(tag.Role|tag.Function|tag.In|tag.Time|tag.Say|tag.Demonym) == 0
}

func (r *reading) isNamelike(i int) bool {
	return r.toks[i].Shape.Capital() || r.toks[i].Shape == tag.Uncased
}
