package extract

import (
	"fmt"
	"strings"

	"warta/article"
)

// Markdown returns the document as CommonMark with tables and footnotes.
func Markdown(d article.Document) string {
	m := markdown{doc: d}
	for i, b := range d.Blocks {
		m.gap(i, b)
		m.block(b)
		if b.Author != "" && (i+1 == len(d.Blocks) || d.Blocks[i+1].Author != b.Author) {
			quote := strings.Repeat("> ", b.Quoted)
			m.out.WriteString("\n" + strings.TrimRight(quote, " ") + "\n" + quote + "— " + escape(b.Author))
		}
	}
	return strings.TrimRight(m.out.String(), "\n")
}

type markdown struct {
	doc article.Document
	out strings.Builder
}

// gap parts a block from the one before: items of one list stand close.
func (m *markdown) gap(i int, b article.Block) {
	if i == 0 {
		return
	}
	before := m.doc.Blocks[i-1]
	if b.Kind == article.Item && before.Kind == article.Item && !b.Continued && !before.Continued && b.Quoted == before.Quoted {
		m.out.WriteByte('\n')
		return
	}
	m.out.WriteByte('\n')
	if quoted := min(b.Quoted, before.Quoted); quoted > 0 {
		m.out.WriteString(strings.TrimRight(strings.Repeat("> ", quoted), " "))
	}
	m.out.WriteByte('\n')
}

// block writes one block, every line behind its quote marks and indent.
func (m *markdown) block(b article.Block) {
	first, rest := "", ""
	body := m.inline(b)
	switch b.Kind {
	case article.Heading:
		first = strings.Repeat("#", max(1, min(b.Level, 6))) + " "
	case article.Item:
		first, rest = itemMarks(b)
	case article.Code:
		fence := fenceFor(b.In(m.doc.Text))
		body = fence + b.Language + "\n" + b.In(m.doc.Text) + "\n" + fence
	case article.Rule:
		body = "---"
	case article.Figure:
		body = figureMarkdown(b)
	case article.Table:
		body = m.table(b)
	case article.Note:
		first, rest = "[^"+b.Mark+"]: ", "    "
	}
	quote := strings.Repeat("> ", b.Quoted)
	for i, line := range strings.Split(body, "\n") {
		if i == 0 {
			m.out.WriteString(quote + first + line)
			continue
		}
		m.out.WriteString("\n" + strings.TrimRight(quote+rest+line, " "))
	}
}

// itemMarks returns what stands before an item's first line and the others.
func itemMarks(b article.Block) (first, rest string) {
	indent := strings.Repeat("    ", max(0, b.Level-1))
	switch {
	case b.Continued:
		return indent + "    ", indent + "    "
	case b.Ordered:
		return indent + fmt.Sprintf("%d. ", b.Number), indent + "    "
	}
	return indent + "- ", indent + "    "
}

func fenceFor(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence
}

func figureMarkdown(b article.Block) string {
	s := escape(b.Caption)
	if b.Image != "" {
		s = strings.TrimSpace(fmt.Sprintf("![%s](<%s>)\n%s", escape(b.Alt), b.Image, s))
	}
	return s
}

// inline writes a block's runs with their styles and links.
func (m *markdown) inline(b article.Block) string {
	var s strings.Builder
	for i := 0; i < len(b.Runs); {
		link := b.Runs[i].Link
		j := i
		for j < len(b.Runs) && b.Runs[j].Link == link {
			j++
		}
		m.linked(&s, b.Runs[i:j], link)
		i = j
	}
	// A line that begins like a list, heading or quote is none.
	lines := strings.Split(s.String(), "\n")
	for i, l := range lines {
		lines[i] = escapeStart(l)
	}
	br := "\\\n"
	if b.Wrapped {
		br = "\n"
	}
	return strings.Join(lines, br)
}

func (m *markdown) linked(s *strings.Builder, runs []article.Run, link string) {
	if mark, ok := strings.CutPrefix(link, "#"); ok {
		s.WriteString("[^" + mark + "]")
		return
	}
	if link == "" {
		for _, r := range runs {
			s.WriteString(m.styled(r))
		}
		return
	}
	s.WriteByte('[')
	for _, r := range runs {
		s.WriteString(m.styled(r))
	}
	s.WriteString("](<" + link + ">)")
}

// styled writes one run. Marks stand next to visible characters only.
func (m *markdown) styled(r article.Run) string {
	raw := r.In(m.doc.Text)
	text := strings.TrimSpace(raw)
	if text == "" || r.Style == 0 {
		return escape(raw)
	}
	lead, tail, _ := strings.Cut(raw, text)
	body := escape(text)
	if r.Style&article.Mono != 0 {
		body = codeSpan(text)
	}
	for _, k := range []struct {
		style       article.Style
		open, close string
	}{
		{article.Strike, "~~", "~~"}, {article.Em, "*", "*"}, {article.Strong, "**", "**"},
		{article.Sub, "<sub>", "</sub>"}, {article.Sup, "<sup>", "</sup>"},
		{article.Underline, "<u>", "</u>"}, {article.Highlight, "<mark>", "</mark>"},
	} {
		if r.Style&k.style != 0 {
			body = k.open + body + k.close
		}
	}
	return lead + body + tail
}

func codeSpan(s string) string {
	ticks := "`"
	for strings.Contains(s, ticks) {
		ticks += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return ticks + s + ticks
}

// table writes a table with its first row as the head, which CommonMark's
// extension demands, and a spanning cell as one cell and empty ones.
func (m *markdown) table(b article.Block) string {
	width := 0
	for _, r := range b.Rows {
		width = max(width, columns(r))
	}
	var s strings.Builder
	for i, r := range b.Rows {
		s.WriteByte('|')
		for _, c := range r {
			text := strings.ReplaceAll(escape(c.In(m.doc.Text)), "\n", " ")
			s.WriteString(" " + text + " |" + strings.Repeat("  |", min(c.Cols, width)-1))
		}
		s.WriteString(strings.Repeat("  |", width-columns(r)))
		if i == 0 {
			s.WriteString("\n|" + strings.Repeat(" --- |", width))
		}
		if i < len(b.Rows)-1 {
			s.WriteByte('\n')
		}
	}
	return s.String()
}

// maxColumns bounds a table's width against spans that no one drew.
const maxColumns = 100

func columns(r article.Row) int {
	n := 0
	for _, c := range r {
		n += c.Cols
	}
	return min(n, max(maxColumns, len(r)))
}

// escape guards the characters that CommonMark gives a meaning anywhere.
func escape(s string) string { return escaper.Replace(s) }

var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "~", `\~`, "&", `\&`)

// escapeStart guards what CommonMark gives a meaning at the start of a line.
func escapeStart(l string) string {
	if l == "" {
		return l
	}
	switch l[0] {
	case '#', '>', '+', '-', '=':
		return `\` + l
	}
	digits := 0
	for digits < len(l) && l[digits] >= '0' && l[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < len(l) && (l[digits] == '.' || l[digits] == ')') {
		return l[:digits] + `\` + l[digits:]
	}
	return l
}
