package extract

import (
	"strconv"
	"strings"

	"warta/article"
)

const paywallClass classSet = 1 << 32

// isStub reports whether the page shows a part of its story only: it says that
// the whole is not free and shows little, or shows much less than the length it
// states; or its text breaks off at a wall, or in dots and a link to the rest.
func (r *reading) isStub(f *facts, keep []bool) bool {
	n, last := 0, -1
	for i, k := range keep {
		if k && r.chunks[i].shape.words > 0 {
			n += r.chunks[i].shape.words
			last = i
		}
	}
	if last < 0 || n >= 250 {
		return false
	}
	stated, _ := strconv.Atoi(number(f.story()["wordCount"])) // some count characters
	return f.isPaid() || stated >= 200 && n*3 < stated || n < 200 && (r.isWalled(last) || r.breaksOff(last))
}

// isPaid reports whether the page says that its story is not free.
func (f *facts) isPaid() bool {
	for _, o := range []object{f.story(), f.about()} {
		if b, ok := o["isAccessibleForFree"].(bool); ok && !b {
			return true
		}
		if s := o.text("isAccessibleForFree"); s != "" {
			return strings.EqualFold(s[strings.LastIndexByte(s, '/')+1:], "false")
		}
	}
	return false
}

// number returns a number in JSON as its digits, or "".
func number(v any) string {
	switch v := v.(type) {
	case float64:
		return strconv.Itoa(int(v))
	case string:
		return strings.TrimSpace(v)
	}
	return ""
}

// isWalled reports whether, a few blocks behind the last of the text, something
// asks for money or a login.
func (r *reading) isWalled(last int) bool {
	for i := last + 1; i <= last+6 && i < len(r.chunks); i++ {
		c := &r.chunks[i]
		if c.says&saysPaywall != 0 || (c.ground.near|c.marks|c.ground.parent.classes())&paywallClass != 0 {
			return true
		}
	}
	return false
}

// breaksOff reports whether the text, or what stands right behind it, ends in
// three dots where a link leads on.
func (r *reading) breaksOff(last int) bool {
	for i := last; i <= last+1 && i < len(r.chunks); i++ {
		c := &r.chunks[i]
		if c.block.Kind != article.Paragraph || c.ground.parent != r.chunks[last].ground.parent || !strings.Contains(c.text, "…") && !strings.Contains(c.text, "...") {
			continue
		}
		if end := c.pieces[len(c.pieces)-1]; end.link != "" && !c.isLink() && leadsOn(end.text) {
			return true
		}
		if c.shape.cut && i+1 < len(r.chunks) && r.chunks[i+1].isLink() && leadsOn(r.chunks[i+1].text) {
			return true
		}
	}
	return false
}

// leadsOn reports whether a text is no more than a call to read the rest.
func leadsOn(s string) bool { return article.Words(s) <= 6 && saysOf(s)&(saysRelated|saysAd) != 0 }
