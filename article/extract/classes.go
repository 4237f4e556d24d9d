package extract

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A classSet is a set of what the words in class, id and role attributes say
// about an element.
type classSet uint64

// classGroups are the words by what they mean, one group a line; a word is
// looked up with and without a plural s. The order is the model's: changing it
// means training anew.
var classGroups = [...]string{
	"body articlebody storybody bodytext articletext entrycontent postcontent articlecontent richtext prose paragraph paragraphs wysiwyg texte cuerpo",
	"content maincontent contents",
	"article story post news blog artikel berita noticia",
	"entry single hentry",
	"text copy txt",
	"main primary",
	"comment disqus respond reply discussion komentar commentaire kommentar livefyre remark replies yorum reactie commenti comentario comentarios",
	"share sharing social addthis sharedaddy facebook twitter whatsapp socials follow sosmed bagikan teilen partager compartir condividi delen paylas",
	"related recommended recommendation recirc recirculation similar readmore terkait bacajuga also more seealso relacionadas relacionado verwandt ilgili correlati",
	"popular trending mostread latest terpopuler terbaru recent top10 populer meistgelesen masleidas okunan",
	"teaser card promo tile thumb thumbnail listing grid carousel slider swiper",
	"list item items lists",
	"ad advert advertisement sponsor sponsored banner outbrain taboola dfp iklan anzeige publicite adsense gpt advertorial",
	"newsletter subscribe subscription signup cta abo inscription mailchimp optin",
	"nav menu navigation navbar submenu toolbar megamenu",
	"breadcrumb crumb breadcrumbs pagination pager paging",
	"sidebar aside rail secondary widget sidemenu side",
	"footer foot bottom colophon",
	"copyright legal disclaimer imprint impressum license",
	"header masthead head",
	"author byline bio profile writer contributor autor auteur penulis redaktur",
	"date time timestamp published dateline datum tanggal posted",
	"meta info details data postmeta",
	"tag category topic label keyword kategori etiket cat",
	"title headline heading judul titel titre titulo",
	"lead sub intro standfirst deck dek summary subtitle subheadline excerpt description abstract lede sapo chapo teaserlead kicker subhead entradilla sommario",
	"caption credit wpcaption imgcaption legend bildunterschrift pictext",
	"figure image photo img picture gallery media slideshow video player foto",
	"form login register account user signin password input",
	"modal popup overlay dialog lightbox tooltip dropdown",
	"search suche buscar",
	"cookie gdpr consent privacy cmp",
	"paywall premium metered piano regwall",
	"toc index inhaltsverzeichnis tableofcontents",
	"quote pullquote blockquote",
	"footnote reference references bibliography citation sources source",
	"rating score vote like count views counter stars",
	"price product shop cart buy amazon affiliate deal",
	"hidden hide sr visually screen noprint print hiddenprint offscreen",
	"wrapper container inner outer wrap row col column block section module box",
	"feed stream river archive posts articles",
	"recipe ingredients ingredient instructions steps step",
	"embed tweet instagram iframe",
	"next prev previous navlinks",
	"alert notice message notification",
	"correction update editor editors note",
	"faq accordion",
	"event calendar agenda weather",
}

// classWords maps each word to its group's bit; built when first asked for.
var classWords = sync.OnceValue(func() map[string]classSet {
	m := make(map[string]classSet, 400)
	for i, group := range classGroups {
		for w := range strings.FieldsSeq(group) {
			m[w] |= 1 << i
		}
	}
	return m
})

// classesOf returns what an element's class, id and role say.
func classesOf(n *html.Node) classSet {
	var set classSet
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "class", "id", "role", "itemprop", "data-component", "data-testid":
			set |= classSetOf(n.Attr[i].Val)
		}
	}
	return set
}

// classSetOf reads an attribute: words end at a sign, a digit or a hump.
func classSetOf(s string) classSet {
	known := classWords()
	var set classSet
	var buf [40]byte
	n := 0
	small := false
	for i := range min(len(s), 400) {
		c := s[i]
		hump := small && c >= 'A' && c <= 'Z'
		small = c >= 'a' && c <= 'z'
		if !small && (c < 'A' || c > 'Z') {
			set |= wordSet(known, buf[:n])
			n = 0
			continue
		}
		if hump {
			set |= wordSet(known, buf[:n])
			n = 0
		}
		if n < len(buf) {
			buf[n] = c | 0x20
			n++
		}
	}
	return set | wordSet(known, buf[:n])
}

// wordSet looks a word up: as it is, without a plural s, or as two or more
// words run together, as in "commentlist".
func wordSet(known map[string]classSet, w []byte) classSet {
	if len(w) < 2 {
		return 0
	}
	if set, ok := known[string(w)]; ok {
		return set
	}
	if w[len(w)-1] == 's' {
		if set, ok := known[string(w[:len(w)-1])]; ok {
			return set
		}
	}
	for k := len(w) - 1; k >= 4; k-- {
		if set, ok := known[string(w[:k])]; ok {
			return set | wordSet(known, w[k:])
		}
	}
	for k := 1; k <= len(w)-4; k++ {
		if set, ok := known[string(w[k:])]; ok {
			return set
		}
	}
	return 0
}

// A tagSet is a set of elements that say where in a page a text stands.
type tagSet uint32

// The tags of a tagSet, and what attributes say as plainly.
const (
	tagArticle tagSet = 1 << iota
	tagMain
	tagBody // itemprop=articleBody
	tagAside
	tagNav
	tagFooter
	tagHeader
	tagForm
	tagFigure
	tagCell
	tagQuote
	tagList
	tagDetails
	tagSection
	tagHidden // the page hides it
	tagAddress
	tagLabel
	tagCount = iota
)

func tagOf(n *html.Node) tagSet {
	var t tagSet
	switch n.DataAtom {
	case atom.Article:
		t = tagArticle
	case atom.Main:
		t = tagMain
	case atom.Aside:
		t = tagAside
	case atom.Nav:
		t = tagNav
	case atom.Footer:
		t = tagFooter
	case atom.Header:
		t = tagHeader
	case atom.Form:
		t = tagForm
	case atom.Figure, atom.Figcaption:
		t = tagFigure
	case atom.Td, atom.Th:
		t = tagCell
	case atom.Blockquote:
		t = tagQuote
	case atom.Ul, atom.Ol, atom.Dl:
		t = tagList
	case atom.Details:
		t = tagDetails
	case atom.Section:
		t = tagSection
	case atom.Address:
		t = tagAddress
	case atom.Label, atom.Legend:
		t = tagLabel
	}
	return t | statedTags(n)
}

// statedTags returns what attributes say as plainly as an element would.
func statedTags(n *html.Node) tagSet {
	var t tagSet
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "itemprop":
			if strings.EqualFold(a.Val, "articleBody") {
				t |= tagBody
			}
		case "role":
			switch a.Val {
			case "main":
				t |= tagMain
			case "article":
				t |= tagArticle
			case "complementary":
				t |= tagAside
			case "navigation":
				t |= tagNav
			case "contentinfo":
				t |= tagFooter
			}
		case "aria-hidden":
			if a.Val == "true" {
				t |= tagHidden
			}
		case "hidden":
			t |= tagHidden
		case "style":
			if hides(a.Val) {
				t |= tagHidden
			}
		}
	}
	return t
}

// hides reports whether a style element makes its element invisible.
func hides(style string) bool {
	if !strings.Contains(style, "none") && !strings.Contains(style, "hidden") {
		return false
	}
	style = strings.ReplaceAll(strings.ToLower(style), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
