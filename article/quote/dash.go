package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

const dashes = "—–―"

// reach is how far behind a comma or a dash the verb of speech may stand.
const reach = 3

func (t *token) dash() bool { return t.shape == sign && strings.Contains(dashes, t.low) }

// pairDashes finds what is said after a dash: at the beginning of a passage,
// as Spanish, French, Russian, Polish and Swedish have it, or of a sentence.
func (s *story) pairDashes() {
	all := make([]stretch, 0, len(s.stretches)+16)
	k := 0
	dashes := s.lx.Has(lex.DashSpeech) && s.dashesSpeech()
	for n := range s.passages {
		from := k
		for k < len(s.stretches) && s.stretches[k].passage == n {
			k++
		}
		all = mergeStretches(all, s.dialogue(n, dashes, s.stretches[from:k]), s.stretches[from:k])
	}
	s.stretches = all
}

// mergeStretches appends what is said behind dashes and what stands between
// marks, in order. Marks inside what a dash opens are part of that.
func mergeStretches(all, dashes, marks []stretch) []stretch {
	for len(dashes)+len(marks) > 0 {
		switch {
		case len(dashes) == 0 || len(marks) > 0 && marks[0].last <= dashes[0].first:
			all, marks = append(all, marks[0]), marks[1:]
		case len(marks) > 0 && marks[0].first < dashes[0].last:
			marks = marks[1:]
		default:
			all, dashes = append(all, dashes[0]), dashes[1:]
		}
	}
	return all
}

// dashesSpeech reports whether a word of speech follows what some dash of the
// story opens, or dashes answer questions again and again.
func (s *story) dashesSpeech() bool {
	answers := 0
	for n := range s.passages {
		p := &s.passages[n]
		if s.isAnswer(n) {
			if answers++; answers > 1 {
				return true
			}
		}
		for i := p.first; i < p.last; i++ {
			if !s.opensSpeech(p, i) {
				continue
			}
			end, cue := s.speechEnd(p, i+1)
			if cue {
				return true
			}
			i = end - 1
		}
	}
	return false
}

// dialogue returns what is said in passage n, or nil when no dash opens
// speech there. A list may have dashes too, so a word of speech must follow,
// here or elsewhere in the story, or the passages beside it be dialogue as well.
func (s *story) dialogue(n int, dashes bool, marked []stretch) []stretch {
	p := &s.passages[n]
	var said []stretch
	attributed := false
	for i := p.first; i < p.last; i++ {
		for len(marked) > 0 && marked[0].last <= i {
			marked = marked[1:]
		}
		if !s.opensSpeech(p, i) || len(marked) > 0 && marked[0].first < i {
			continue // "«Нет! — кричал он. — Нет!»"
		}
		end, cue := s.speechEnd(p, i+1)
		if cue || i == p.first || dashes {
			said = append(said, stretch{first: i, from: i + 1, to: end, last: end, passage: n, custom: byDash, opener: s.tokens[i].low})
		}
		attributed = attributed || cue
		if cue {
			if more := s.resumptions(n, i == p.first, end); len(more) > 0 {
				said = append(said, more...)
				break
			}
		}
		i = end - 1
	}
	if !attributed && !(dashes && len(said) > 0 && (said[0].first > p.first || s.isDialogue(n))) && !s.isDialogue(n-1) && !s.isDialogue(n+1) && !s.isAnswer(n) {
		return nil
	}
	return slices.DeleteFunc(said, func(q stretch) bool { return q.from >= q.to })
}

// resumptions returns what is said in passage n behind the narration that
// begins at i.
func (s *story) resumptions(n int, opened bool, i int) []stretch {
	p := &s.passages[n]
	var said []stretch
	for next := s.resumesAfter(p, i); next > 0 && next < p.last-1 && len(said) < mostCues; next = s.resumesAfter(p, i) {
		q := s.resumed(n, next)
		end, cue := s.speechEnd(p, q.from)
		q.to, q.last = end, end
		said = append(said, q)
		if i = end; !cue {
			break
		}
	}
	if len(said) == 0 && opened && s.lx.Lang == "sv" {
		if next := s.stopAfter(p, i); next < p.last-1 {
			said = append(said, stretch{first: next, from: next, to: p.last, last: p.last, passage: n, custom: byDash})
		}
	}
	return said
}

// stopAfter returns where the sentence after the narration that begins at i
// begins, in a language where no dash says that the speech goes on:
// "– Nej, säger hon. Aldrig."
func (s *story) stopAfter(p *passage, i int) int {
	for i < p.last && !s.stops(p, i) {
		i++
	}
	for i < p.last && s.tokens[i].shape == sign {
		i++
	}
	return i
}

// isAnswer reports whether passage n is dialogue behind a passage that asks or
// announces it: "Skrattar du?", "Hon ropar:".
func (s *story) isAnswer(n int) bool {
	if n == 0 || !s.lx.Has(lex.DashSpeech) || !s.isDialogue(n) {
		return false
	}
	before := s.low(s.passages[n-1].last - 1)
	return before == "?" || before == ":"
}

// opensSpeech reports whether the dash at i begins a passage or a sentence.
func (s *story) opensSpeech(p *passage, i int) bool {
	if !s.tokens[i].dash() || i+1 >= p.last || s.tokens[i+1].shape == number {
		return false
	}
	return i == p.first || s.tokens[i].line || s.lx.Has(lex.DashSpeech) && strings.Contains(".!?…", s.tokens[i-1].low) && s.tokens[i].blank && s.tokens[i+1].shape == capital
}

// speechEnd returns where the speech from i on ends: before the dash or the
// comma that a word of speech follows closely. It reports whether one does.
func (s *story) speechEnd(p *passage, i int) (end int, cue bool) {
	for j := i; j < p.last; j++ {
		t := &s.tokens[j]
		switch {
		case t.dash() && (s.verbAfter(p, j, reach) || s.tells(p, j) || s.opensIncise(p, j)):
			return j, true
		case s.lx.Has(lex.Declines):
			continue // there a dash opens the narration
		case t.low == "," && j+1 < p.last && !s.tokens[j+1].dash() && (s.verbAfter(p, j, 1) || s.lx.Lang == "sv" && s.tells(p, j)):
			return j + 1, true
		case strings.Contains("!?", t.low) && j+1 < p.last && s.tokens[j+1].shape == lower && (s.verbAfter(p, j, 1) || s.lx.Lang == "sv" && s.tells(p, j)):
			return j + 1, true
		}
	}
	return p.last, false
}

// opensIncise reports whether the dash at j leans to a word in lower case, as
// the one does that parts what is said from what is told: "—Nada —dice—."
func (s *story) opensIncise(p *passage, j int) bool {
	return s.lx.Lang == "es" && s.tokens[j].blank && j+1 < p.last && !s.tokens[j+1].blank && s.tokens[j+1].shape == lower
}

// verbAfter reports whether a verb of speech is one of the next words behind
// the sign at j, helping words not counted.
func (s *story) verbAfter(p *passage, j, within int) bool {
	for k, left := j+1, within; k < p.last && left > 0; k++ {
		t := &s.tokens[k]
		if t.shape == sign || t.class.Is(lex.That) && !t.class.Is(lex.Verb) {
			return false
		}
		if t.class.Is(lex.Verb) {
			return true
		}
		if !t.class.Is(lex.Aux) {
			left--
		}
	}
	return false
}

// resumesAfter returns the dash with which the speech goes on after the
// narration that begins at i, or -1.
func (s *story) resumesAfter(p *passage, i int) int {
	for j := i + 1; j < p.last; j++ {
		if s.tokens[j].dash() && j+1 < p.last && s.tokens[j-1].shape == sign {
			return j
		}
		if s.tokens[j].dash() && !s.tokens[j].blank && j+1 < p.last {
			return j
		}
	}
	return -1
}

// resumed returns the rest of passage n behind the dash at i as speech. A
// dash that closes the narration leaves its stop behind: "—dijo Gil—. Nunca".
func (s *story) resumed(n, i int) stretch {
	p := &s.passages[n]
	q := stretch{first: i, from: i + 1, to: p.last, last: p.last, passage: n, custom: byDash, opener: s.tokens[i].low}
	for q.from < p.last-1 && s.tokens[q.from].shape == sign && strings.Contains(".,;:", s.tokens[q.from].low) {
		q.from++
		q.first = q.from
	}
	return q
}

// isDialogue reports whether passage n begins with a dash and a capital and
// ends like a sentence, and is no item of a list.
func (s *story) isDialogue(n int) bool {
	if n < 0 || n >= len(s.passages) {
		return false
	}
	p := &s.passages[n]
	return p.last-p.first > 2 && s.tokens[p.first].dash() && s.tokens[p.first+1].shape == capital &&
		p.block.Kind != article.Item && strings.Contains(".!?…", s.tokens[p.last-1].low)
}
