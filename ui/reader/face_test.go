package reader

import (
	"testing"

	"warta/article"
	"warta/ui/theme"
)

func TestMould(t *testing.T) {
	th := theme.New(true, false)
	for name, tt := range map[string]struct {
		mould mould
		want  theme.Style
	}{
		"plain":                  {mould{}, th.Text},
		"main heading":           {mould{kind: article.Heading, rank: 1}, th.Heading},
		"heading below it":       {mould{kind: article.Heading, rank: 2}, th.Subheading},
		"quoted":                 {mould{quoted: true}, th.Block},
		"link in a quotation":    {mould{quoted: true, link: true}, theme.Style{Fg: th.Link.Fg, Underline: true}},
		"code in a link":         {mould{link: true, style: article.Mono}, theme.Style{Fg: th.Code.Fg, Underline: true}},
		"strong code":            {mould{style: article.Mono | article.Strong}, theme.Style{Fg: th.Code.Fg, Bold: true}},
		"struck code":            {mould{style: article.Mono | article.Strike}, theme.Style{Fg: th.Code.Fg, Strike: true}},
		"all at once in heading": {mould{kind: article.Heading, rank: 1, style: article.Em | article.Strong | article.Strike | article.Underline}, theme.Style{Fg: th.Heading.Fg, Bold: true, Italic: true, Strike: true, Underline: true}},
		"marked":                 {mould{style: article.Highlight}, th.Mention},
	} {
		if got := tt.mould.set(th); got != tt.want {
			t.Errorf("%s: %+v\n got %+v\nwant %+v", name, tt.mould, got, tt.want)
		}
	}
}
