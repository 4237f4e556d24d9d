package repair

import (
	"bytes"
	"strings"
	"testing"
)

// Bases that lie in one another make a longer one each.
func TestBasesStayShort(t *testing.T) {
	const deep = 1000
	content := strings.Repeat(`<b xml:base="abcdefgh/">`, deep) + `<a href="x">x</a>`
	got := resolveLinks([]byte(content), "https://example.org/")
	address, _, _ := bytes.Cut(got[bytes.Index(got, []byte(`href="`))+6:], []byte(`"`))
	if n := len(address); n < 100 || n > longestBase+1 {
		t.Errorf("the link is %d bytes long, want those of the longest base at most", n)
	}
	long := `<content type="xhtml" xml:base="https://example.org/` + strings.Repeat("a", 2*longestBase) + `/"><p><a href="x">x</a></p></content>`
	doc, err := XML([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>`+long+`</entry></feed>`), 10)
	if err != nil || bytes.Contains(doc.Text, []byte(strings.Repeat("a", longestBase)+"/x")) {
		t.Errorf("a base that is too long holds: %.80s, %v", doc.Text, err)
	}
}
