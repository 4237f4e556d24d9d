package tag

// maxSegment bounds what is decoded at once.
const maxSegment = 300

// segments returns the lines of a text, cut where they are very long.
func segments(toks []Token) []run {
	var out []run
	from := 0
	for i := range toks {
		if i > from && (toks[i].Line || i-from == maxSegment) {
			out, from = append(out, run{from, i}), i
		}
	}
	if from < len(toks) {
		out = append(out, run{from, len(toks)})
	}
	return out
}
