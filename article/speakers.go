package article

import (
	"cmp"
	"slices"
)

// Speakers lists who is quoted, each once, in the order of their first quote.
func (a Article) Speakers() []string {
	quotes := slices.Clone(a.Quotes)
	slices.SortStableFunc(quotes, func(p, q Quote) int { return cmp.Compare(p.Start, q.Start) })
	var names []string
	for _, q := range quotes {
		if q.Speaker != "" && !slices.Contains(names, q.Speaker) {
			names = append(names, q.Speaker)
		}
	}
	return names
}
