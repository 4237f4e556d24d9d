package main

import (
	"bytes"
	"strings"
	"testing"

	"warta/article/quote/gold"
)

// choices make a trait that the right candidate has, one that the wrong ones
// have, and one that only means something in one situation.
func choices() []choice {
	var cs []choice
	for i := range 60 {
		c := choice{situation: "he", counts: 1, among: [][]string{{"near", "turn"}, {"far"}}, right: []bool{true, false}}
		switch i % 3 {
		case 1:
			c = choice{situation: "alone", counts: 1, among: [][]string{{"near", "turn"}, {"near"}}, right: []bool{false, true}}
		case 2:
			c = choice{situation: "he", counts: 1, among: [][]string{{"far"}}, right: []bool{false}}
		}
		cs = append(cs, c)
	}
	return cs
}

func TestPrefer(t *testing.T) {
	p := prefer(choices())
	for _, c := range choices() {
		odds := p.odds(p.rows(&c))
		for i, right := range append(c.right, !strings.Contains(strings.Join(c.among[0], " "), "near")) {
			if right != (odds[i] > 0.6) {
				t.Errorf("%s %v: candidate %d is likely %.2f, want right %v", c.situation, c.among, i, odds[i], right)
			}
		}
	}
	again := prefer(choices())
	if !bytes.Equal(p.text(), again.text()) {
		t.Errorf("learnt twice:\n got %s\nwant %s", again.text(), p.text())
	}
}

// TestCheck checks what some stories teach by the others.
func TestCheck(t *testing.T) {
	stories, err := readStories([]string{"../../article/quote/testdata/gold/more-en.dev.txt"})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	check(&b, stories, nil, "more")
	if got := strings.Count(b.String(), "quotations named"); got != 10 {
		t.Errorf("check(%d stories) printed %d lines, want 10:\n%s", len(stories), got, b.String())
	}
	b.Reset()
	check(&b, []gold.Story{stories[0]}, nil, "none")
	if !strings.Contains(b.String(), "0 of 0") {
		t.Errorf("check of no set: got %q, want nothing named", b.String())
	}
}
