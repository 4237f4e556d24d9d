package entity

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// Corrections are what a person knows better: names that are none, names of
// another kind, and names of one thing. The zero value corrects nothing.
type Corrections struct {
	none  map[string]bool
	kinds map[string]article.EntityKind
	names map[string]string // alias -> name
}

// ReadCorrections reads a table of corrections, one a line:
//
//	# comments and empty lines are skipped
//	not Breaking News
//	person Meles
//	place Senayan
//	alias SBY = Susilo Bambang Yudhoyono
//
// Case does not matter. The first line that says none of this is an error.
func ReadCorrections(r io.Reader) (*Corrections, error) {
	c := &Corrections{none: map[string]bool{}, kinds: map[string]article.EntityKind{}, names: map[string]string{}}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := article.Clean(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := c.add(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return c, lines.Err()
}

func (c *Corrections) add(line string) error {
	verb, rest, _ := strings.Cut(line, " ")
	name := fold(rest)
	if name == "" {
		return fmt.Errorf("%q names nothing", verb)
	}
	if verb == "not" {
		c.none[name] = true
		return nil
	}
	if verb == "alias" {
		alias, full, ok := strings.Cut(rest, "=")
		if full = strings.TrimSpace(full); !ok || full == "" || fold(alias) == "" {
			return fmt.Errorf("want alias NAME = FULL NAME, got %q", line)
		}
		c.names[fold(alias)] = full
		return nil
	}
	for k := article.Person; k <= article.Misc; k++ {
		if verb == k.String() {
			c.kinds[name] = k
			return nil
		}
	}
	return fmt.Errorf("unknown word %q (want not, alias, person, place, org or misc)", verb)
}

// fold returns a name in lower case with single blanks.
func fold(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), " ") }

// correct takes out what is no name, sets kinds, and adds the names of the
// table that the tagger did not see.
func (c *Corrections) correct(r *reading, found []mention) []mention {
	if len(c.none)+len(c.kinds) == 0 {
		return found
	}
	s := newSearch()
	for name, kind := range c.kinds {
		s.add(wordsOf(name), mention{kind: kind, sure: certain})
	}
	var out []mention
	for _, m := range r.fill(found, s) {
		name := fold(r.name(m))
		if c.none[name] {
			continue
		}
		if k, ok := c.kinds[name]; ok {
			m.kind, m.sure = k, certain
		}
		out = append(out, m)
	}
	return out
}

// certain outvotes whatever the tagger thinks of a name.
const certain = 1e6

// wordsOf returns a name's words, signs left out.
func wordsOf(name string) []uint64 {
	var words []uint64
	for _, t := range tag.Tokenize(nil, name, 0, len(name), true) {
		if t.Shape != tag.Sign {
			words = append(words, t.Word)
		}
	}
	return words
}

// rename brings the things that the table says are one together, under the
// name that it gives.
func (c *Corrections) rename(things []*thing) []*thing {
	if len(c.names) == 0 {
		return things
	}
	byName := map[string]*thing{}
	for _, t := range things {
		byName[fold(t.forms[0])] = t
	}
	for _, t := range things {
		at := slices.IndexFunc(t.forms, func(f string) bool { return c.names[fold(f)] != "" })
		if at < 0 {
			continue
		}
		full := c.names[fold(t.forms[at])]
		if other := byName[fold(full)]; other != nil && other != t {
			other.absorb(t)
			continue
		}
		t.forms = slices.DeleteFunc(t.forms, func(f string) bool { return f == full })
		t.forms = slices.Insert(t.forms, 0, full)
		byName[fold(full)] = t
	}
	return tidy(things)
}
