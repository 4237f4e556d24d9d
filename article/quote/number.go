package quote

import "warta/article/quote/lex"

// isMany reports whether a description is of more than one by its determiner
// or its noun's ending.
func (s *story) isMany(m mention) bool {
	for i := m.first; i <= m.head && i < m.last; i++ {
		if s.lx.In(lex.Several, s.low(i)) && (i < m.head || i == m.first && m.last > i+1) {
			return true
		}
	}
	if m.head >= len(s.tokens) {
		return false
	}
	return s.lx.Many(s.lx.Subject(s.tokens[m.head].low))
}
