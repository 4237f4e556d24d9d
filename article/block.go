package article

// BlockKind says how a block is set.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	BlockQuote
	Item
	Code
	Rule
	Figure
	Table
	Note
)

// Direction is the way a block's text runs.
type Direction uint8

// The directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// A Block is a stretch of the text set as one thing. Blocks lie in order, do
// not overlap, and are parted in Text by a blank line ("\n\n"). A line feed
// inside a block is a line break, unless Wrapped.
type Block struct {
	Kind BlockKind `json:"kind"`
	Span
	// Runs cover the block's text in order without gaps; in a Table they
	// cover the cells and leave out what stands between them.
	Runs []Run     `json:"runs,omitempty"`
	Dir  Direction `json:"dir,omitempty"`

	// Level is a Heading's rank, 1 to 6, or an Item's depth, from 1.
	Level int `json:"level,omitempty"`
	// Quoted is how many block quotes the block stands in; at least 1 for a
	// BlockQuote, and more than 0 for an Item, Code or Heading inside one.
	Quoted int `json:"quoted,omitempty"`

	Ordered   bool `json:"ordered,omitempty"`   // Item: its list is numbered
	Number    int  `json:"number,omitempty"`    // Item: its number in an ordered list
	Continued bool `json:"continued,omitempty"` // Item: a further paragraph of the item before

	Language string `json:"language,omitempty"` // Code: what it is written in, as the page says
	Author   string `json:"author,omitempty"`   // BlockQuote: who wrote an embedded post
	Mark     string `json:"mark,omitempty"`     // Note: its number or sign
	Wrapped  bool   `json:"wrapped,omitempty"`  // line feeds inside are a fixed width's wraps and read as blanks

	// A Figure has no text of its own in Text: its Span is empty.
	Image   string `json:"image,omitempty"`   // Figure: the picture's address
	Alt     string `json:"alt,omitempty"`     // Figure: what it shows
	Caption string `json:"caption,omitempty"` // Figure: what stands under it

	Rows []Row `json:"rows,omitempty"` // Table
}

// A Row is one line of a table.
type Row []Cell

// A Cell is one field of a table; in Text, cells are parted by " | " and rows
// by "\n". Cols and Rows say how many columns and rows it spans, at least 1.
type Cell struct {
	Span
	Cols int  `json:"cols"`
	Rows int  `json:"rows"`
	Head bool `json:"head,omitempty"`
}

// Style is a set of ways to set a run.
type Style uint8

// The styles.
const (
	Em Style = 1 << iota
	Strong
	Mono
	Strike
	Sub
	Sup
	Underline
	Highlight
)

// A Run is a stretch of a block in one style. Link is a clean http, https or
// mailto address, "#" and a Note's mark for a reference to a note, or empty.
type Run struct {
	Span
	Style Style  `json:"style,omitempty"`
	Link  string `json:"link,omitempty"`
}
