package repair

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
)

const (
	sample    = 64 << 10 // how much of a document a guess looks at
	fewLetter = 16       // bytes beyond ASCII are too few to guess from
)

// guess reads a document that neither is UTF-8 nor says what it is in, by what
// its bytes look like. Too few of them may mean anything: windows-1252 is the
// most frequent, and what a stray byte in ASCII is from.
func guess(body []byte) []byte {
	if isShifted(body) {
		return named("iso-2022-jp")(body)
	}
	high := bytes.IndexFunc(body, func(r rune) bool { return r >= utf8.RuneSelf })
	if high < 0 || !hasLetters(body[high:]) {
		return mixed(body)
	}
	near := body[max(0, high-sample/2):min(len(body), high+sample/2)]
	if isThai(near) {
		return named("windows-874")(body)
	}
	best, err := chardet.NewHtmlDetector().DetectBest(near)
	if err != nil || strings.HasPrefix(best.Charset, "UTF-") {
		return mixed(body)
	}
	label := strings.ToLower(best.Charset)
	if label == "koi8-r" {
		label = "koi8-u" // has Ukraine's letters where the other has frames
	}
	if d := named(label); d != nil {
		return d(body)
	}
	return mixed(body)
}

// hasLetters reports whether there is enough beyond ASCII to guess from.
func hasLetters(body []byte) bool {
	n := 0
	for _, c := range body {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n >= fewLetter
}

// shifted is a stretch of Japanese in ISO 2022: a shift to characters of two
// bytes, whole ones, and the shift back. An escape alone is dirt in a text.
var shifted = lazily("\x1b\\$[@B](?:[!-~]{2})+\x1b\\([BIJ]")

// isShifted reports whether sequences of ISO 2022 for Japanese are in a text of
// seven bits.
func isShifted(body []byte) bool { return shifted().Match(body) }
