package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// cutAsides parts what stands between marks where dashes open narration inside it,
// as in Russian papers: "«Мы не уйдём, — сказал Ек. — Никогда»".
func (s *story) cutAsides() {
	if !s.lx.Has(lex.Declines) {
		return
	}
	var all []stretch
	for _, q := range s.stretches {
		if parts := s.asides(&q); len(parts) > 0 {
			all = append(all, parts...)
			continue
		}
		all = append(all, q)
	}
	s.stretches = all
}

// asides returns what is said in a stretch before, between and behind the narration
// inside it, or nil where there is none.
func (s *story) asides(q *stretch) []stretch {
	if q.custom != byMarks || q.resumed {
		return nil
	}
	p := s.passages[q.passage]
	p.last = q.to
	end, cue := s.asideAt(&p, q.from)
	if !cue {
		return nil
	}
	said := []stretch{{first: q.first, from: q.from, to: end, last: end, passage: q.passage, custom: byDash, opener: q.opener}}
	for next := s.resumesAfter(&p, end); next > 0 && next < q.to-1 && len(said) < mostCues; next = s.resumesAfter(&p, end) {
		part := stretch{first: next, from: next + 1, passage: q.passage, custom: byDash, opener: q.opener}
		end, cue = s.asideAt(&p, part.from)
		part.to, part.last = end, end
		if !cue {
			part.last = q.last
		}
		if said = append(said, part); !cue {
			break
		}
	}
	return said
}

// asideAt returns the dash behind a sign that opens narration in the speech from i
// on, or the end.
func (s *story) asideAt(p *passage, i int) (end int, cue bool) {
	for j := i + 1; j < p.last; j++ {
		if s.tokens[j].dash() && strings.Contains(",!?…", s.tokens[j-1].low) && (s.verbAfter(p, j, 1) || s.tells(p, j)) {
			return j, true
		}
	}
	return p.last, false
}
