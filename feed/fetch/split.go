package fetch

import (
	"errors"
	"strings"
)

var errNoCommand = errors.New("no command")

// splitWords parts a command line at blanks outside quotes, as a shell does,
// and expands nothing.
func splitWords(line string) ([]string, error) {
	var s splitter
	for _, r := range line {
		s.add(r)
	}
	if s.quote != 0 || s.slash {
		return nil, errors.New("the command's quotes do not close")
	}
	s.end()
	if len(s.words) == 0 {
		return nil, errNoCommand
	}
	return s.words, nil
}

// A splitter takes a command line rune by rune.
type splitter struct {
	words []string
	word  strings.Builder
	open  bool // a word has begun: '' is one too
	quote rune // the one that is open
	slash bool // a backslash came before
}

func (s *splitter) add(r rune) {
	switch {
	case s.slash:
		if s.quote == '"' && r != '"' && r != '\\' {
			s.word.WriteByte('\\') // as in a shell: "\d" keeps its backslash
		}
		s.word.WriteRune(r)
		s.slash = false
	case r == '\\' && s.quote != '\'':
		s.slash, s.open = true, true
	case r == s.quote:
		s.quote = 0
	case s.quote == 0 && (r == '\'' || r == '"'):
		s.quote, s.open = r, true
	case s.quote == 0 && (r == ' ' || r == '\t'):
		s.end()
	default:
		s.word.WriteRune(r)
		s.open = true
	}
}

// end ends the word that is open.
func (s *splitter) end() {
	if s.open {
		s.words = append(s.words, s.word.String())
		s.word.Reset()
		s.open = false
	}
}
