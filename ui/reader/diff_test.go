package reader

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestChanges(t *testing.T) {
	tests := []struct {
		name, before, after, want string
	}{
		{"none", "one two three", "one two three", ""},
		{"white space only", "one two\n\nthree", "one  two three", ""},
		{"one word", "one two three", "one 2 three", "two>2"},
		{"added", "one three", "one two three", ">two"},
		{"added at the end", "one", "one two", ">two"},
		{"removed", "one two three", "one three", "two>"},
		{"removed at the end", "one two", "one", "two>"},
		{"all", "one", "two three", "one>two three"},
		{"from nothing", "", "one", ">one"},
		{"two places", "a b c d e f", "a B c d e", "b>B|f>"},
		{"characters", "会談を終えた", "会談を始めた", "終え>始め"},
		{"swapped", "a b", "b a", "a>|>a"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range Changes(tt.before, tt.after) {
			got = append(got, c.Before.In(tt.before)+">"+c.After.In(tt.after))
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: Changes(%q, %q)\n got %q\nwant %q", tt.name, tt.before, tt.after, s, tt.want)
		}
	}
}

// patched makes the new text out of the old one and the changes.
func patched(before, after string) string {
	var b strings.Builder
	at := 0
	for _, c := range Changes(before, after) {
		b.WriteString(before[at:c.Before.Start] + " " + c.After.In(after) + " ")
		at = c.Before.End
	}
	b.WriteString(before[at:])
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestChangesMakeTheNewText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		words := make([]string, r.IntN(12))
		for i := range words {
			words[i] = string(rune('a' + r.IntN(4)))
		}
		return strings.Join(words, " ")
	}
	for range 3000 {
		if before, after := text(), text(); patched(before, after) != after {
			t.Fatalf("Changes(%q, %q) make %q", before, after, patched(before, after))
		}
	}
	var long, other []string
	for i := range 3000 {
		long, other = append(long, fmt.Sprint("a", i)), append(other, fmt.Sprint("b", i))
	}
	if got := Changes(strings.Join(long, " "), strings.Join(other, " ")); len(got) != 1 {
		t.Errorf("two texts without a word in common have %d changes, want 1", len(got))
	}
}
