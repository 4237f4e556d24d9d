package quote

import (
	"slices"
	"testing"

	"warta/article/quote/gold"
)

// Who is named behind what somebody says is not who says it.
func TestBehindPointed(t *testing.T) {
	d := gold.Plain("He called it “a great shame” for Ann Poe.", "en")
	for _, c := range Choices(d, entities(d.Text, "person Ann Poe"), "")[0].Among {
		if !slices.Contains(c.Traits, "behind-pointed") {
			t.Errorf("%s has %v, want behind-pointed", c.Speaker, c.Traits)
		}
	}
}
