package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"warta/article"
	"warta/ui/theme"
)

// story is an article of a paragraph for each text.
func story(paragraphs ...string) article.Article {
	var b article.Builder
	for _, text := range paragraphs {
		b.Start(article.Block{})
		b.Add(text, 0, "")
	}
	return article.Article{Document: b.Document(article.Document{})}
}

func TestCompare(t *testing.T) {
	const first = "The ferry had twelve boats to tow when the storm came over the harbour."
	tests := []struct {
		name          string
		before, after article.Article
		want          string
	}{
		{"a word", story(first), story(strings.Replace(first, "twelve", "thirteen", 1)), "had [-twelve-] thirteen boats"},
		{"a paragraph gone", story("Gone now.", first), story(first), "[-Gone now.-] The ferry"},
		{"the last gone", story(first, "Gone now."), story(first), "harbour. [-Gone now.-]"},
		{"a paragraph new", story(first), story(first, "New now."), "New now."},
		{"all gone", story(first), story(), ""},
	}
	th := theme.New(true, true)
	for _, tt := range tests {
		g := Compare(tt.before, tt.after, th, "")
		for _, w := range []int{20, 80} {
			if err := check(g.Break(w)); err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			checkRows(t, g.Break(w), w)
		}
		var p Pane
		p.Resize(110, 12)
		p.Show(1, g.Break(110), 0)
		got := strings.Join(strings.Fields(ansi.Strip(p.View())), " ")
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: shows %q, want %q in it", tt.name, got, tt.want)
		}
	}
}

func TestGoldenCompare(t *testing.T) {
	a := sample(t)
	b := sample(t)
	b.Text = strings.Replace(strings.Replace(b.Text, "quiet", "calm", 1), "Tuesday       7", "", 1)
	b.Text = strings.Replace(b.Text, " boats", "", 1) + "\n\nAs it stood before."
	var p Pane
	p.Resize(60, 24)
	p.Show(1, Compare(b, a, theme.New(true, false), "").Break(60), 0)
	golden.RequireEqual(t, p.View())
}
