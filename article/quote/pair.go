package quote

import (
	"slices"
	"strings"

	"warta/article/quote/lex"
)

const (
	// deepest is how many quotations may stand inside one another.
	deepest = 4
	// outlook is how far ahead an apostrophe's twin is looked for.
	outlook = 120
	// longestCut is how many passages a quotation may run on for without a
	// mark at the beginning of each.
	longestCut = 4
)

// A pair is two marks that belong together; close is -1 for one that is left
// open at the passage's end.
type pair struct{ open, close int }

// A pairer finds the pairs of one passage. Its stack holds what is open.
type pairer struct {
	ts    []token
	p     *passage
	stack []int
	pairs []pair
	stray int // the first mark that closes nothing, or -1
}

// pairMarks finds the outermost pairs of marks in every passage.
func (s *story) pairMarks() {
	var open string // the mark that the passage before left open
	since := 0
	for n := range s.passages {
		p := &s.passages[n]
		w := pairer{ts: s.tokens, p: p, stray: -1}
		for i := p.first; i < p.last; i++ {
			if isMark(&s.tokens[i]) {
				w.mark(i)
			}
		}
		w.end()
		if open != "" && len(w.pairs) == 0 && w.stray < 0 && n-since < longestCut {
			continue
		}
		first := len(s.stretches)
		resumed := open != "" && s.tokens[p.first].low == open
		if open != "" && !resumed && w.stray >= 0 && strings.Contains(closers(open), s.tokens[w.stray].low) {
			s.fillGap(n, since, w.stray)
			first = len(s.stretches)
		}
		open = s.addPairs(n, w.pairs)
		if open != "" {
			since = n
		}
		if resumed && first < len(s.stretches) {
			s.stretches[first].resumed = true
		}
	}
	s.dropOpen()
	single := 0
	for i := range s.stretches {
		if s.stretches[i].custom == bySingle {
			single++
		}
	}
	s.singles = single*2 > len(s.stretches)
}

// mark takes the mark at i: it closes what is open, opens, or is nothing.
func (w *pairer) mark(i int) {
	low := w.ts[i].low
	lean := w.p.flank(w.ts, i)
	if isSingle(low) && w.isApostrophe(i, lean) {
		return
	}
	if n := w.closes(i, lean); n >= 0 {
		w.pairs = append(w.pairs, pair{w.stack[n], i})
		w.stack = w.stack[:n]
		return
	}
	if closers(low) != "" && w.opens(i, lean) {
		if n := len(w.stack); n > 0 && w.ts[w.stack[n-1]].low == low && (low == "\"" || w.ts[i].line) {
			w.stack = w.stack[:n-1] // the one before was never closed
		}
		if len(w.stack) < deepest {
			w.stack = append(w.stack, i)
		}
		return
	}
	if w.stray < 0 && len(w.stack) == 0 && len(w.pairs) == 0 {
		w.stray = i
	}
}

// closes returns the place in the stack of what the mark at i closes, or -1.
func (w *pairer) closes(i int, lean flank) int {
	low := w.ts[i].low
	if lean == leansRight && leans(low) != leansLeft {
		return -1
	}
	for n := len(w.stack) - 1; n >= 0; n-- {
		open := w.ts[w.stack[n]].low
		if !strings.Contains(closers(open), low) || w.stack[n] == i-1 {
			continue
		}
		if open == low && lean != leansLeft && leans(low) == leansRight {
			continue // “ opens again inside “ unless it leans like a closing one
		}
		return n
	}
	return -1
}

func (w *pairer) opens(i int, lean flank) bool {
	low := w.ts[i].low
	if isSingle(low) && low != "‹" {
		return lean == leansRight || lean == leansNone && low == "‘"
	}
	if lean == leansNone {
		lean = leans(low)
		if low == "\"" || low == "＂" {
			return i+1 < w.p.last && !w.afterNumber(i)
		}
	}
	if lean == leansLeft {
		return low == "«" || low == "„" || strings.Contains("「『《〝｢", low) // French blanks may be missing
	}
	return true
}

func (w *pairer) afterNumber(i int) bool {
	return i > w.p.first && !w.ts[i].blank && w.ts[i-1].shape == number
}

// isApostrophe reports whether a single mark is part of a word: inside it, or
// at the end of a plural when a mark that closes better follows.
func (w *pairer) isApostrophe(i int, lean flank) bool {
	low := w.ts[i].low
	if low != "'" && low != "’" && low != "‘" {
		return false
	}
	inside := i > w.p.first && !w.ts[i].blank && w.ts[i-1].shape != sign &&
		i+1 < w.p.last && !w.ts[i+1].blank && w.ts[i+1].shape != sign
	if inside {
		return w.ts[i-1].shape != caseless || w.ts[i+1].shape != caseless
	}
	if lean == leansLeft && strings.HasSuffix(w.ts[i-1].low, "s") && i+1 < w.p.last && w.ts[i+1].shape == lower {
		return w.closesLater(i)
	}
	return lean == leansRight && low != "‘" && !w.closesLater(i)
}

// closesLater reports whether a single mark that leans left comes before the
// next that leans right.
func (w *pairer) closesLater(i int) bool {
	for j := i + 1; j < min(w.p.last, i+outlook); j++ {
		if low := w.ts[j].low; low == "'" || low == "’" || low == "‘" {
			switch w.p.flank(w.ts, j) {
			case leansLeft:
				return true
			case leansRight:
				return false
			}
		}
	}
	return false
}

// end keeps what is still open as a pair without an end, if nothing that was
// closed stands inside it.
func (w *pairer) end() {
	for _, open := range w.stack {
		closed := slices.ContainsFunc(w.pairs, func(p pair) bool { return p.open > open })
		if !closed && (!isSingle(w.ts[open].low) || w.ts[open].low == "‘" && open == w.p.first) && open+1 < w.p.last {
			w.pairs = append(w.pairs, pair{open, -1})
			break
		}
	}
	slices.SortFunc(w.pairs, func(a, b pair) int { return a.open - b.open })
}

// addPairs adds the outermost pairs of passage n as stretches and returns the
// mark that is left open.
func (s *story) addPairs(n int, pairs []pair) (open string) {
	p := &s.passages[n]
	end := p.first
	if k := len(s.stretches); k > 0 {
		end = max(end, s.stretches[k-1].last)
	}
	for i, pr := range pairs {
		if pr.open < end || s.lx.Has(lex.Unspaced) && s.tokens[pr.open].low == "《" {
			continue // a title in Chinese or Japanese
		}
		q := stretch{first: pr.open, from: pr.open + 1, to: pr.close, last: pr.close + 1, passage: n, opener: s.tokens[pr.open].low}
		if isSingle(q.opener) {
			q.custom = bySingle
			if i+1 < len(pairs) && pairs[i+1].open < pr.close && s.crowded(pairs[i+1:], pr.close) {
				continue
			}
		}
		if pr.close < 0 {
			q.to, q.last, q.unclosed = p.last, p.last, true
			open = q.opener
		}
		if q.from < q.to {
			s.stretches = append(s.stretches, q)
			end = q.last
		}
	}
	return open
}

// crowded reports whether several pairs of double marks stand inside a single
// pair that ends at close: then two apostrophes made it.
func (s *story) crowded(inner []pair, close int) bool {
	n := 0
	for _, p := range inner {
		if p.open > close || n > 1 {
			break
		}
		if !isSingle(s.tokens[p.open].low) {
			n++
		}
	}
	return n > 1
}

// fillGap makes the passages from where a quotation was left open to the mark
// that closes it, in passage n, parts of it.
func (s *story) fillGap(n, since, close int) {
	if n-since > longestCut {
		return
	}
	for k := since + 1; k <= n; k++ {
		p := &s.passages[k]
		q := stretch{first: p.first, from: p.first, to: p.last, last: p.last, passage: k, resumed: true, opener: "", unclosed: true}
		if k == n {
			q.to, q.last, q.unclosed = close, close+1, false
		} else if len(s.stretches) > 0 && s.stretches[len(s.stretches)-1].passage >= k {
			return
		}
		if q.from < q.to {
			s.stretches = append(s.stretches, q)
		}
	}
}

// dropOpen leaves out short stretches that nothing closes and nothing resumes:
// a stray mark, not a quotation that was cut off.
func (s *story) dropOpen() {
	kept := s.stretches[:0]
	for i, q := range s.stretches {
		resumed := i+1 < len(s.stretches) && s.stretches[i+1].resumed
		if q.unclosed && !q.resumed && !resumed && (q.to-q.from < 4 || isSingle(q.opener)) {
			continue
		}
		kept = append(kept, q)
	}
	s.stretches = kept
}
