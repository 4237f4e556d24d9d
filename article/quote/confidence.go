package quote

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"warta/article"
)

// shown is how likely an answer must be for its speaker to be named. Of those
// above it nearly all are far likelier.
const shown = 0.5

// clueNames are the names that the data file gives the clues, in their order.
var clueNames = [clueCount]string{
	"cue-before", "cue-behind", "cue-right-behind", "cue-colon", "cue-weak", "cue-source", "cue-far", "cue-parted", "subject-next", "subject-leads", "subject-far", "subject-behind",
	"by-colon", "by-aside", "by-sign", "by-page", "by-clause", "by-subject",
	"carried", "carried-far", "carried-over", "resumes", "from-next",
	"mention-named", "mention-role", "mention-he", "mention-none", "role-new", "role-given", "role-epithet",
	"told-just-now", "only-spoke", "only-subject", "spoke-subject", "subject-nearer", "spoke-nearer",
	"back-one", "back-more", "other-passage", "gender-known", "rivals", "many-rivals",
	"short", "title-like",
	"person", "place", "org", "known", "guessed", "one-word", "unspaced",
	"weight-none", "weight-low", "weight-mid", "weight-high", "weight-sure",
}

// weights are what each clue adds to the log odds of an answer; the last one
// is always added.
var weights = sync.OnceValue(func() (w [clueCount + 1]float64) {
	text, err := data.ReadFile("data/confidence.txt")
	if err != nil {
		return w
	}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		x, _ := strconv.ParseFloat(value, 64)
		if name == "always" {
			w[clueCount] = x
		}
		for i := range clueNames {
			if clueNames[i] == name {
				w[i] = x
			}
		}
	}
	return w
})

// confidence returns how likely an answer with these clues is right.
func confidence(c clues) float32 {
	w := weights()
	sum := w[clueCount]
	for k := clue(0); k < clueCount; k++ {
		if c.has(k) {
			sum += w[k]
		}
	}
	return float32(1 / (1 + math.Exp(-sum)))
}

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
