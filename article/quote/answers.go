package quote

import "warta/article"

// An Answer is a quotation with who its speaker may be, however unlikely, and
// the clues to that. The confidence is trained on them.
type Answer struct {
	article.Span
	Speaker string
	Clues   []string
}

// Answers returns what Find weighs before it names a speaker or does not, when
// it chooses by weights as in data/taste.txt. What was chosen is not among
// them: the choice says how likely it is right.
func Answers(d *article.Document, names []article.Entity, weights string) []Answer {
	s := solve(d, names, readTaste(weights))
	var all []Answer
	for i := range s.stretches {
		q := &s.stretches[i]
		if !q.speech || q.speaker == "" || q.choice.made {
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

// A Choice is a stretch whose speaker is chosen from several candidates, each
// with its traits.
type Choice struct {
	article.Span
	Situation string
	Among     []Candidate
	Taken     int     // the place in Among of the one that is taken, or -1
	Likely    float64 // how likely that is right
}

// A Candidate is somebody whom a Choice may take.
type Candidate struct {
	Speaker string
	Traits  []string
}

// Choices returns what Find chooses from when it chooses by weights as in
// data/taste.txt; without any the rules choose.
func Choices(d *article.Document, names []article.Entity, weights string) []Choice {
	var by *taste
	if weights != "" {
		by = readTaste(weights)
	}
	s := solve(d, names, by)
	var all []Choice
	for i := range s.stretches {
		q := &s.stretches[i]
		if !q.speech || len(q.choice.among) == 0 {
			continue
		}
		c := Choice{Span: s.span(q.first, q.last), Situation: situationNames[q.choice.at], Taken: q.choice.taken, Likely: float64(q.choice.likely)}
		for _, one := range q.choice.among {
			o := Candidate{Speaker: one.name}
			for k, name := range traitNames {
				if one.traits.has(trait(k)) {
					o.Traits = append(o.Traits, name)
				}
			}
			c.Among = append(c.Among, o)
		}
		all = append(all, c)
	}
	return all
}
