package reader

import (
	"slices"
	"unicode"

	"warta/article"
)

// A Change is a stretch of words that differs between two texts: Before in the
// old one, After in the new one. One of them may be empty and is then a place.
type Change struct{ Before, After article.Span }

// Changes compares two texts word by word and returns what differs, in order.
// White space does not count.
func Changes(before, after string) []Change {
	a, b := tokens(before), tokens(after)
	head := 0
	for head < min(len(a), len(b)) && a[head].In(before) == b[head].In(after) {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail].In(before) == b[len(b)-1-tail].In(after) {
		tail++
	}
	same := func(i, k int) bool { return a[head+i].In(before) == b[head+k].In(after) }
	steps := shortest(len(a)-head-tail, len(b)-head-tail, same)
	var changes []Change
	i, k := head, head
	for n := 0; n < len(steps); {
		if steps[n] == keep {
			i, k, n = i+1, k+1, n+1
			continue
		}
		from, into := i, k
		for ; n < len(steps) && steps[n] != keep; n++ {
			if steps[n] == remove {
				i++
			} else {
				k++
			}
		}
		changes = append(changes, Change{stretch(a, from, i, before), stretch(b, into, k, after)})
	}
	return changes
}

// tokens returns the words of a text. Each character of the scripts that are
// written without blanks is one.
func tokens(text string) []article.Span {
	var all []article.Span
	start := -1
	end := func(at int) {
		if start >= 0 {
			all = append(all, article.Span{Start: start, End: at})
		}
		start = -1
	}
	for at, r := range text {
		switch {
		case unicode.IsSpace(r):
			end(at)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end(at)
			start = at
		case start < 0:
			start = at
		}
	}
	end(len(text))
	return all
}

// stretch is the text from token i up to token k, or the place before token i.
func stretch(all []article.Span, i, k int, text string) article.Span {
	if i < k {
		return article.Span{Start: all[i].Start, End: all[k-1].End}
	}
	if i < len(all) {
		return article.Span{Start: all[i].Start, End: all[i].Start}
	}
	return article.Span{Start: len(text), End: len(text)}
}

// A step is what makes one text into the other.
type step uint8

const (
	keep step = iota
	remove
	add
)

// maxEdits bounds the search: texts that differ in more words are two texts.
const maxEdits = 1000

// shortest returns the shortest way from n words to m others (Myers, An
// O(ND) Difference Algorithm, 1986).
func shortest(n, m int, same func(i, k int) bool) []step {
	limit := min(n+m, maxEdits)
	far := make([]int32, 2*limit+3) // how far each diagonal reaches, by its number + limit + 1
	var trace [][]int32
	for d := 0; d <= limit; d++ {
		trace = append(trace, slices.Clone(far[limit+1-d:limit+2+d]))
		for diagonal := -d; diagonal <= d; diagonal += 2 {
			at := diagonal + limit + 1
			var i int
			if diagonal == -d || diagonal != d && far[at-1] < far[at+1] {
				i = int(far[at+1])
			} else {
				i = int(far[at-1]) + 1
			}
			for i < n && i-diagonal < m && same(i, i-diagonal) {
				i++
			}
			far[at] = int32(i)
			if i >= n && i-diagonal >= m {
				return back(trace, n, m)
			}
		}
	}
	return append(slices.Repeat([]step{remove}, n), slices.Repeat([]step{add}, m)...)
}

// back walks the trace from its end to its beginning.
func back(trace [][]int32, n, m int) []step {
	var steps []step
	i, k := n, m
	for d := len(trace) - 1; d > 0; d-- {
		far := func(diagonal int) int { // as it was before round d
			if at := diagonal + d; at >= 0 && at < len(trace[d]) {
				return int(trace[d][at])
			}
			return 0
		}
		diagonal := i - k
		before, s := diagonal-1, remove
		if diagonal == -d || diagonal != d && far(diagonal-1) < far(diagonal+1) {
			before, s = diagonal+1, add
		}
		from := far(before)
		for i > from && k > from-before && (s == remove && i > from+1 || s == add && i > from) {
			steps = append(steps, keep)
			i, k = i-1, k-1
		}
		steps = append(steps, s)
		i, k = from, from-before
	}
	for ; i > 0; i-- {
		steps = append(steps, keep)
	}
	slices.Reverse(steps)
	return steps
}
