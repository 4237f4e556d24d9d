package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"
)

func TestBuilder(t *testing.T) {
	for _, tt := range []struct {
		name string
		fill func(*Builder)
		want Document
	}{
		{"nothing", func(*Builder) {}, Document{}},
		{"a paragraph without Start", func(b *Builder) { b.Add(" a\n b ", 0, "") },
			Document{Text: "a b", Blocks: []Block{{Span: Span{0, 3}, Runs: []Run{{Span: Span{0, 3}}}}}}},
		{"an empty block is dropped", func(b *Builder) {
			b.Start(Block{Kind: Heading, Level: 2})
			b.Add(" \x1b ", 0, "")
			b.Start(Block{})
			b.Add("a", 0, "")
		}, Document{Text: "a", Blocks: []Block{{Span: Span{0, 1}, Runs: []Run{{Span: Span{0, 1}}}}}}},
		{"styles and links, the blank goes to the run before", func(b *Builder) {
			b.Add("a ", 0, "")
			b.Add("b", Em, "https://x.example/")
			b.Add(" c", 0, "javascript:x")
		}, Document{Text: "a b c", Blocks: []Block{{Span: Span{0, 5}, Runs: []Run{
			{Span: Span{0, 2}}, {Span: Span{2, 4}, Style: Em, Link: "https://x.example/"}, {Span: Span{4, 5}}}}}}},
		{"a break is a line, a line feed a blank", func(b *Builder) {
			b.Add("a\nb", 0, "")
			b.Break()
			b.Add(" c", 0, "")
		}, Document{Text: "a b\nc", Blocks: []Block{{Span: Span{0, 5}, Runs: []Run{{Span: Span{0, 5}}}}}}},
		{"code keeps its lines and indent", func(b *Builder) {
			b.Start(Block{Kind: Code})
			b.Add("\n\n  if x {\n\n\ty\n  }\n", 0, "")
		}, Document{Text: "  if x {\n\n    y\n  }", Blocks: []Block{{Kind: Code, Span: Span{0, 19}, Runs: []Run{{Span: Span{0, 19}}}}}}},
		{"a figure lies between texts", func(b *Builder) {
			b.Add("a", 0, "")
			b.Start(Block{Kind: Figure, Image: "https://x.example/i.png", Alt: "an\x1b i"})
			b.Start(Block{})
			b.Add("b", 0, "")
		}, Document{Text: "a\n\nb", Blocks: []Block{{Span: Span{0, 1}, Runs: []Run{{Span: Span{0, 1}}}},
			{Kind: Figure, Span: Span{1, 1}, Image: "https://x.example/i.png", Alt: "an i"},
			{Span: Span{3, 4}, Runs: []Run{{Span: Span{3, 4}}}}}}},
		{"a grapheme belongs to the run it begins in", func(b *Builder) {
			b.Add("e", Em, "")
			b.Add("\u0301x", 0, "")
		}, Document{Text: "éx", Blocks: []Block{{Span: Span{0, 3}, Runs: []Run{{Span: Span{0, 2}, Style: Em}, {Span: Span{2, 3}}}}}}},
		{"a table without its empty row", func(b *Builder) {
			b.Start(Block{Kind: Table})
			b.Row()
			b.Cell(1, 1, false)
			b.Row()
			b.Cell(0, 1, true)
			b.Add(" a ", 0, "")
			b.Cell(2, 1, false)
			b.Add("b", Em, "")
			b.Row()
			b.Cell(1, 1, false)
			b.Cell(1, 1, false)
			b.Add("c", 0, "")
		}, Document{Text: "a | b\n | c", Blocks: []Block{{Kind: Table, Span: Span{0, 10},
			Runs: []Run{{Span: Span{0, 1}}, {Span: Span{4, 5}, Style: Em}, {Span: Span{9, 10}}},
			Rows: []Row{{{Span: Span{0, 1}, Cols: 1, Rows: 1, Head: true}, {Span: Span{4, 5}, Cols: 2, Rows: 1}},
				{{Span: Span{6, 6}, Cols: 1, Rows: 1}, {Span: Span{9, 10}, Cols: 1, Rows: 1}}}}}}},
		{"a table without text is dropped", func(b *Builder) {
			b.Start(Block{Kind: Table})
			b.Row()
			b.Cell(1, 1, false)
			b.Cell(1, 1, false)
		}, Document{}},
	} {
		var b Builder
		tt.fill(&b)
		got := b.Document(Document{})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tt.name, diff)
		}
		checkDocument(t, got)
	}
}

func TestBuilderCleansMeta(t *testing.T) {
	var b Builder
	got := b.Document(Document{URL: "javascript:x", Title: "a\x1b[1m", Byline: "b\u202e", Image: "file:///x", Lang: "en\n"})
	want := Document{Title: "a[1m", Byline: "b", Lang: "en"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

// FuzzBuilder drives a Builder by a script: each byte of how says what is done
// with the next part of the text.
func FuzzBuilder(f *testing.F) {
	f.Add("a|b|c|d", []byte{0, 1, 2, 3})
	f.Add("e|\u0301|\u200d|👧|\u1161", []byte{9, 17, 25, 1, 9})
	f.Add("x||y| |z", []byte{4, 12, 6, 7, 7, 6, 7})
	f.Add("🇮|\u200e|🇩", []byte{1, 9, 17})
	f.Fuzz(func(t *testing.T, text string, how []byte) {
		var b Builder
		parts := strings.Split(text, "|")
		for i, c := range how {
			switch c % 8 {
			case 0:
				b.Start(Block{Kind: BlockKind(c>>3) % (Note + 1), Alt: text, Wrapped: c > 127})
			case 2:
				b.Break()
			case 6:
				b.Row()
			case 7:
				b.Cell(int(c), int(c>>3), false)
			default:
				b.Add(parts[i%len(parts)], Style(c>>3), "")
			}
		}
		checkDocument(t, b.Document(Document{Title: text}))
	})
}

// checkDocument holds what every built document keeps: a clean text, blocks in
// order with a blank line between them, and runs that cover them on grapheme
// borders.
func checkDocument(t *testing.T, d Document) {
	t.Helper()
	checkClean(t, d.Text)
	checkClean(t, d.Title)
	end, first := 0, true
	for _, b := range d.Blocks {
		if b.Kind == Figure || b.Kind == Rule {
			if b.Len() == 0 && b.Start == end {
				continue
			}
		}
		gap := d.Text[end:b.Start]
		if first && gap != "" || !first && gap != "\n\n" {
			t.Errorf("%q: %q stands before block %v", d.Text, gap, b.Span)
		}
		if b.Len() == 0 {
			t.Errorf("%q: block %v is empty", d.Text, b.Span)
		}
		end, first = b.End, false
		if b.Kind != Code && strings.Contains(b.In(d.Text), "\n\n") {
			t.Errorf("%q: a blank line inside block %v", d.Text, b.Span)
		}
		checkRuns(t, d.Text, b)
	}
	if end != len(d.Text) {
		t.Errorf("%q: text after the last block", d.Text)
	}
}

func checkRuns(t *testing.T, text string, b Block) {
	t.Helper()
	borders := map[int]bool{b.Start: true}
	at, state, rest := b.Start, -1, b.In(text)
	for rest != "" {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(g)
		borders[at] = true
	}
	at = b.Start
	for _, r := range b.Runs {
		if r.Start != at && b.Kind != Table || r.Start < at || r.Len() <= 0 || r.End > b.End {
			t.Errorf("%q: run %v does not follow %d in block %v", text, r.Span, at, b.Span)
		}
		if !borders[r.Start] || !borders[r.End] {
			t.Errorf("%q: run %v cuts a grapheme", text, r.Span)
		}
		at = r.End
	}
	if at != b.End && b.Kind != Table {
		t.Errorf("%q: runs end at %d in block %v", text, at, b.Span)
	}
}
