package quote

import "warta/article"

// An Answer is a quotation with who its speaker may be, however unlikely, and
// the clues to that. The confidence is trained on them.
type Answer struct {
	article.Span
	Speaker string
	Clues   []string
}

// Answers returns what Find weighs before it names a speaker or does not.
func Answers(d *article.Document, names []article.Entity) []Answer {
	s := solve(d, names)
	var all []Answer
	for i := range s.stretches {
		q := &s.stretches[i]
		if !q.speech || q.speaker == "" {
			continue
		}
		a := Answer{Span: s.span(q.first, q.last), Speaker: q.speaker}
		c := s.evidence(q)
		for k, name := range clueNames {
			if c.has(clue(k)) {
				a.Clues = append(a.Clues, name)
			}
		}
		all = append(all, a)
	}
	return all
}
