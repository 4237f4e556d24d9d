package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"warta/article"
)

const overlayClass classSet = 1 << 29 // modal, popup, dropdown, tooltip

// isTool reports whether a chunk stands in what opens only when something is
// pressed, and holds none of the story: a menu, a box to copy an address from.
func (r *reading) isTool(i int) bool {
	g := r.chunks[i].ground
	if r.chunks[i].block.Kind == article.Heading { // which may itself be what is pressed
		g = g.parent
	}
	for g != nil && g.text < 1500 {
		opens := g.near&overlayClass != 0 || g.node.DataAtom == atom.Details && has(g.node, atom.Input, atom.Button, atom.Form)
		if opens && !r.center.under(g) && !r.holds(g, r.head) {
			return true
		}
		g = g.parent
	}
	return false
}

// isAside reports whether a chunk near either end speaks of the page and not
// of the story: how to get a newsletter, who pays for what is linked, how old
// it is.
func (r *reading) isAside(i int) bool {
	c := &r.chunks[i]
	if i > r.from+1 && i < r.to-2 || c.shape.words > 75 || c.block.Kind == article.Heading {
		return false
	}
	low := strings.ToLower(c.text)
	if holdsAll(low, affiliateWords[:]) || i > r.from+1 && holdsAll(" "+low, appealWords[:]) {
		return true
	}
	if i > r.from+1 && i <= r.to || c.shape.words > 60 {
		return false
	}
	if opensAny(low, ageNotices) {
		return true
	}
	if i == r.from && c.linked == 0 && !strings.HasSuffix(low, "!") {
		return false // a story may begin with a newsletter
	}
	return holdsAll(low, signUpWords[:]) || c.endsInCall() && holdsAll(low, []string{memberWords, "free|today|access|gratis|gratuit|kostenlos|heute|hoy|hoje|oggi|aujourd|сегодня|今すぐ|무료|免费|hari ini|bugün"})
}

// isPitch reports whether a chunk asks its reader, in a sentence of its own, to
// sign up for what comes by mail.
func isPitch(c *chunk) bool {
	if c.shape.words > 45 || c.block.Kind == article.Heading || !holdsAll(strings.ToLower(c.text), signUpWords[:]) {
		return false
	}
	for rest, more := c.text, true; more; {
		if saysOf(strings.TrimSpace(rest))&saysNewsletter != 0 {
			return true
		}
		at := strings.IndexAny(rest, ".!?")
		if more = at >= 0; more {
			rest = rest[at+1:]
		}
	}
	return false
}

// opensAny reports whether a text begins with one of the phrases.
func opensAny(s, phrases string) bool {
	for p := range strings.SplitSeq(phrases, "|") {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// holdsAll reports whether a text holds a word of each of the groups.
func holdsAll(s string, groups []string) bool {
	for _, group := range groups {
		found := false
		for w := range strings.SplitSeq(group, "|") {
			found = found || strings.Contains(s, w)
		}
		if !found {
			return false
		}
	}
	return true
}

// ageNotices open the line that says how old a story is, in lower case.
const ageNotices = "this article is more than|this article was published more than|this article was originally published more than|this story is more than|this story was published more than|this post is more than|this article is over|this is an archived|this article is from the archive|please note that this article was published|" +
	"dieser artikel ist älter|dieser artikel ist mehr als|dieser artikel wurde vor mehr|dieser beitrag ist älter|dieser text ist älter|prenez note que cet article|cet article date de plus|cet article a plus de|cet article a été publié il y a|este artículo tiene más de|este artículo fue publicado hace|esta noticia tiene más de|esta nota tiene más de|esta noticia fue publicada hace|" +
	"este artigo tem mais de|este conteúdo foi publicado há|esta notícia tem mais de|questo articolo ha più di|questo articolo è stato pubblicato più di|dit artikel is meer dan|dit artikel is ouder dan|ten artykuł ma więcej niż|artykuł sprzed|статья опубликована более|материал опубликован более|artikel ini sudah lebih dari|artikel ini telah tayang lebih dari|この記事は公開から"

// signUpWords are what is to be had, and how, in lower case.
var signUpWords = [2]string{
	"newsletter|inbox|nieuwsbrief|infolettre|boletín|boletim|postfach|рассылк|bülten|メルマガ|ニュースレター|뉴스레터|电子报|電子報|النشرة|biuletyn|nyhetsbrev|nyhedsbrev|uutiskirje|розсилк",
	"subscri|sign up|sign-up|signup|abonn|anmelden|eintragen|inscri|abonnez|suscr|assin|iscriv|schrijf|aanmeld|langganan|daftar|подпи|підпи|abone|kaydol|登録|購読|구독|订阅|訂閱|اشترك|zapisz|prenumer|tilmeld|meld deg|tilaa",
}

// appealWords are what a publisher asks for, what for, and whose it is, in
// lower case.
var appealWords = [3]string{
	"donat|contributions from|contribution to our|support us|support our|supporting us|every dollar|pitching in|chip in|spende|unterstütz|faire un don|vos dons|votre don|soutenez|soutien|donación|donativo|dona |apóy|doação|doações|apoie|donazion|sostien|sostenete|donatie|doneer|steun ons|darowizn|wesprzyj|пожертв|поддержите|bağış|destekle|donasi|dukung|寄付|寄附|支援|후원|捐|赞助|贊助|تبرع",
	"journalis|newsroom|reporting|article free|free for all|free of charge|redaktion|recherche|rédaction|información|periodis|jornalis|giornalis|redazione|redactie|dziennikar|журналист|редакц|gazetecilik|haberci|jurnalis|ジャーナリズム|저널리즘|新闻|新聞|الصحافة",
	" our | we | us |unser| wir | notre | nous |nuestr|nosotros| noss| nostr| ons | onze | nasz|наш| мы | bizi| kami|私たち|当社|우리|我们|我們|لنا|صحافتنا",
}

// memberWords are what a publisher would have its reader become, in lower case.
const memberWords = "become a member|membership|subscri|premium|abonn|suscri|assinante|socio|sócio|члено|подпи|会員|회원|会员|會員|berlangganan|abone"

// affiliateWords are what a publisher gets, and for what, in lower case. Who
// wrote of a commission that purchases something wrote news.
var affiliateWords = [2]string{
	"affiliate link|affiliate-link|affiliatelink|affiliate commission|amazon associate|amazon affiliate|affiliate disclosure|earn a commission|earn us a commission|earn commission|receive a commission|receive compensation|affiliate commission|small commission|commissionable|eine provision|liens affiliés|liens d'affiliation|petite commission|enlaces de afiliad|pequeña comisión|links de afiliad|pequena comissão|link di affiliazione|link affiliat|piccola commissione|kleine commissie|link afiliasi|партнёрские ссылки|партнерские ссылки|アフィリエイト",
	"link|purchase|you buy|kauf|lien|enlace|acha|compra|acquist|koop|beli|ссылк|リンク|購入",
}
