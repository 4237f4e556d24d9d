package quote

import "strings"

// closers returns the marks that may close a quotation that the mark opens,
// or "" when it opens none. Keyboards and editors mix customs, so each is
// closed by its neighbours too.
func closers(mark string) string {
	switch mark {
	case "“":
		return "”\"“"
	case "„", "‟", "〝":
		return "“”\"„〟"
	case "”":
		return "”"
	case "«":
		return "»"
	case "»":
		return "«»"
	case "‹":
		return "›"
	case "›":
		return "‹"
	case "\"":
		return "\"”“"
	case "'":
		return "'’"
	case "‘":
		return "’'"
	case "’":
		return "’"
	case "‚":
		return "‘’'"
	case "「", "｢":
		return "」｣"
	case "『":
		return "』"
	case "《":
		return "》"
	case "＂":
		return "＂"
	}
	return ""
}

const (
	allMarks    = "“”„‟\"«»‹›‘’‚'「」｢｣『』《》〝〟＂"
	singleMarks = "‘’‚'‹›"
	// A mark between two words that has one of these on its left opens.
	openingSigns = "([{—–―-:/¿¡"
	closingSigns = ".,;:!?…)]}—–―،؛؟。、，！？：；"
)

func isMark(t *token) bool { return t.shape == sign && strings.Contains(allMarks, t.low) }

func isSingle(mark string) bool { return strings.Contains(singleMarks, mark) }

// flank says how a mark leans: to the word on its right like one that opens,
// to the word on its left like one that closes, or neither.
type flank int8

const (
	leansLeft  flank = -1
	leansNone  flank = 0
	leansRight flank = 1
)

// flank returns how the mark at i leans inside the passage.
func (p *passage) flank(ts []token, i int) flank {
	before := ts[i].blank || i == p.first || opensAfter(&ts[i-1])
	after := i+1 >= p.last || ts[i+1].blank || closesBefore(&ts[i+1])
	switch {
	case before && !after:
		return leansRight
	case after && !before:
		return leansLeft
	}
	return leansNone
}

func opensAfter(t *token) bool {
	return t.shape == sign && (strings.Contains(openingSigns, t.low) || t.blank && strings.Contains(allMarks, t.low))
}

func closesBefore(t *token) bool {
	return t.shape == sign && (strings.Contains(closingSigns, t.low) || strings.Contains(allMarks, t.low) && !t.blank)
}

// leans says what the mark itself prefers where blanks do not tell: Chinese
// and Japanese have none, French puts them inside its marks.
func leans(mark string) flank {
	switch mark {
	case "“", "„", "‟", "«", "‹", "‘", "「", "｢", "『", "《", "〝":
		return leansRight
	case "”", "»", "›", "’", "」", "｣", "』", "》", "〟":
		return leansLeft
	}
	return leansNone
}
