package article

import "strings"

// A Builder makes a Document block by block and cleans what goes into it.
// Start a block, add its text, start the next; a block that stays without
// text is dropped, unless its kind needs none (Rule, Figure).
//
//	var b article.Builder
//	b.Start(article.Block{Kind: article.Heading, Level: 2})
//	b.Add("Who said what", 0, "")
//	b.Start(article.Block{})
//	b.Add("She said ", 0, "")
//	b.Add("so", article.Em, "")
//	doc := b.Document(article.Document{Title: "…"})
type Builder struct {
	text   strings.Builder
	blocks []Block
	block  Block // the one that is being filled
	open   bool
	pieces []piece
	cells  []cellStart
}

// A piece is a stretch of raw text in one style.
type piece struct {
	text  string
	style Style
	link  string
}

// A cellStart says at which piece a table's cell begins.
type cellStart struct {
	piece int
	cell  Cell
	row   bool // it begins a row
}

// Start ends the block before and begins b, whose Span, Runs and Rows the
// Builder fills.
func (w *Builder) Start(b Block) {
	w.end()
	b.Span, b.Runs, b.Rows = Span{}, nil, nil
	b.Image, b.Alt, b.Caption = CleanURL(b.Image), Clean(b.Alt), Clean(b.Caption)
	b.Author, b.Mark, b.Language = Clean(b.Author), Clean(b.Mark), Clean(b.Language)
	w.block, w.open = b, true
}

// Add appends text to the block, or begins a paragraph with it. In Code and
// where line breaks were added by Break, "\n" is a line break; elsewhere white
// space folds to one blank.
func (w *Builder) Add(text string, style Style, link string) {
	if !w.open {
		w.Start(Block{})
	}
	if text = strip(text); text != "" {
		w.pieces = append(w.pieces, piece{text, style, cleanLink(link)})
	}
}

// Break appends a line break.
func (w *Builder) Break() { w.Add("\u2028", 0, "") }

// Row begins a row of a Table, Cell a cell of it; text added goes there.
func (w *Builder) Row() { w.cells = append(w.cells, cellStart{piece: len(w.pieces), row: true}) }

// Cell begins a cell that spans cols columns and rows rows.
func (w *Builder) Cell(cols, rows int, head bool) {
	w.cells = append(w.cells, cellStart{len(w.pieces), Cell{Cols: max(1, cols), Rows: max(1, rows), Head: head}, false})
}

// Empty reports whether nothing visible was added to the block so far.
func (w *Builder) Empty() bool {
	for _, p := range w.pieces {
		if strings.TrimSpace(p.text) != "" {
			return false
		}
	}
	return true
}

// Document ends the last block and returns the document: meta with its Text
// and Blocks set and its other texts and addresses cleaned.
func (w *Builder) Document(meta Document) Document {
	w.end()
	d := meta
	d.URL, d.Image = CleanURL(d.URL), CleanURL(d.Image)
	d.Title, d.Standfirst, d.Byline = Clean(d.Title), Clean(d.Standfirst), Clean(d.Byline)
	d.Site, d.Lang, d.Excerpt = Clean(d.Site), Clean(d.Lang), Clean(d.Excerpt)
	d.Text, d.Blocks = w.text.String(), w.blocks
	*w = Builder{}
	return d
}

func cleanLink(s string) string {
	if mark, ok := strings.CutPrefix(s, "#"); ok {
		return "#" + Clean(mark)
	}
	if s == "" {
		return ""
	}
	return CleanURL(s)
}

func (w *Builder) end() {
	if !w.open {
		return
	}
	b := w.block
	start := w.text.Len()
	if start > 0 {
		start += 2
	}
	s := setter{out: writer{pre: b.Kind == Code, lines: true}, base: start, wrapped: b.Wrapped || b.Kind == Code}
	if b.Kind == Table {
		b.Rows = s.table(w.cells, w.pieces)
	} else {
		s.add(w.pieces)
	}
	body := s.out.b.String()
	w.pieces, w.cells, w.open = w.pieces[:0], w.cells[:0], false
	if body == "" {
		if b.Kind == Rule || b.Kind == Figure {
			b.Span = Span{w.text.Len(), w.text.Len()}
			w.blocks = append(w.blocks, b)
		}
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	w.text.WriteString(body)
	b.Span, b.Runs = Span{start, start + len(body)}, s.runs
	w.blocks = append(w.blocks, b)
}
