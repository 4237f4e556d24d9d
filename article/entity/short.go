package entity

import (
	"slices"
	"sort"

	"warta/article"
	"warta/article/entity/tag"
)

// The longest names whose parts are looked for, and how many full names one
// short form is weighed against.
const (
	maxParts  = 6
	maxRivals = 8
)

// fullNames are the longer names that a short form may stand for, by its key.
type fullNames map[uint64][]*thing

// joinShort moves short forms to the full names that they stand for.
func joinShort(things []*thing) {
	full := fullNames{}
	for _, t := range things {
		if len(t.mentions) > 0 && len(t.words) > 1 && len(t.words) <= maxParts {
			full.add(t)
		}
	}
	// Longest first, so that "Kim" finds "Kim Jong Un" and not "Kim Jong".
	byLength := slices.Clone(things)
	slices.SortStableFunc(byLength, func(a, b *thing) int { return len(b.words) - len(a.words) })
	for _, t := range byLength {
		if len(t.mentions) > 0 && len(t.words) < maxParts {
			full.join(t)
		}
	}
}

// add notes the short forms that t's name may have: any part of a person's, the
// beginning of an organisation's or a work's.
func (f fullNames) add(t *thing) {
	n := len(t.words)
	for from := range n {
		if from > 0 && t.kind != article.Person {
			break
		}
		for to := from + 1; to <= n; to++ {
			k := key(t.words[from:to])
			if to-from < n && len(f[k]) < maxRivals {
				f[k] = append(f[k], t)
			}
		}
	}
}

// join moves t's mentions to the full name that t shortens. Where several
// people bear it, each mention goes to the one named last before it.
func (f fullNames) join(t *thing) {
	rivals := slices.Clone(f[key(t.words)])
	rivals = slices.DeleteFunc(rivals, func(full *thing) bool { return len(full.mentions) == 0 || !shortens(t, full) })
	switch len(rivals) {
	case 0:
		return
	case 1:
		rivals[0].absorb(t)
		return
	}
	for _, m := range t.mentions {
		nearest(rivals, m.from).take([]mention{m}, t)
	}
	t.mentions = nil
}

// shortens reports whether t may be a short form of full.
func shortens(t, full *thing) bool {
	switch full.kind {
	case article.Person:
		if t.kind == article.Person {
			return true
		}
		if t.known&(tag.Country|tag.KnownOrg|tag.Famous) != 0 {
			return false
		}
		// Many towns have the name of a family too.
		return t.known&placeFlags == 0 || !t.located && len(t.words) == 1 && t.words[0] == full.words[len(full.words)-1]
	case article.Org:
		const listed = tag.Famous | tag.KnownOrg
		if t.known&listed == listed && full.known&tag.KnownOrg == 0 {
			return false // "Google Shopping" is Google's
		}
		return t.kind == article.Org && len(t.words) > 1 || t.kind != article.Place && t.known&(placeFlags|tag.Common|tag.OfPlaces) == 0 && t.kind == article.Org
	case article.Misc:
		return t.kind == article.Misc && len(t.words) > 1
	}
	return false
}

// nearest returns the thing whose full name stands last before token i, or
// else the one that comes first.
func nearest(rivals []*thing, i int) *thing {
	best, at := rivals[0], -1
	for _, t := range rivals {
		own := t.mentions
		n := sort.Search(len(own), func(k int) bool { return own[k].from >= i })
		if n > 0 && own[n-1].from > at && own[n-1].from < i {
			best, at = t, own[n-1].from
		}
	}
	return best
}
