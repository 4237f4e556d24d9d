package extract

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A phraseSet is a set of what the words that open a short text say it is.
type phraseSet uint32

// What a text's opening words can say it is. The order is the model's:
// changing it means training anew.
const (
	saysRelated phraseSet = 1 << iota
	saysComments
	saysNewsletter
	saysShare
	saysAd
	saysCopyright
	saysTags
	saysByline
	saysCredit
	saysCount
	saysCookie
	saysPopular
	saysNav
	saysAuthor
	saysDesk
	saysPaywall
	phraseCount = iota
)

// phrases are the words that open what is not the story, by what they say and
// in Indonesian, English, German, French, Spanish, Portuguese, Italian, Dutch,
// Polish, Russian, Turkish, Japanese, Korean, Chinese, Arabic, Greek, Hindi,
// Vietnamese, Thai, Ukrainian and the Nordic languages.
var phrases = [phraseCount]string{
	`related|read more|read also|also read|read next|see also|see more|more on|more from|more stories|more great|more:|also:|for more, read|can also read|you may also like|you might also like|recommended|don't miss|don’t miss|must read|next story|
baca juga|baca selengkapnya|baca berita|simak juga|simak video|lihat juga|tonton juga|artikel terkait|berita terkait|berita lainnya|pilihan editor|
mehr zum thema|mehr zu |mehr über|mehr aus|lesen sie auch|lies auch|lesetipp|artikel zum thema|artikel und videos|zum thema|weitere artikel|weitere beiträge|weitere topthemen|weitere themen|passend dazu|das könnte sie|das könnte dich|auch spannend|mehr lesen|empfohlen|lesen sie mehr|auch interessant|das könnte sie auch interessieren|mehr dazu|weiterlesen|zum weiterlesen|schon gelesen|weiterführende links|weiterführende artikel|siehe auch|
lire aussi|à lire :|à lire aussi|à lire|pour aller plus loin|pour approfondir|notre dossier|à lire également|a lire aussi|voir aussi|sur le même sujet|lire la suite|à voir aussi|lire également|
lee también|lea también|leé también|mirá también|mire también|también te puede|te podría interesar|puede interesarle|sigue leyendo|más sobre|lea más|relacionado|relacionadas|lectura recomendada|recomendados|lea además|leer también|leer más|te puede interesar|te recomendamos|más información|noticias relacionadas|nota relacionada|notas relacionadas|le puede interesar|ver también|mira también|
leia também|leia mais|leia ainda|leia:|assista|confira também|ler mais|pode gostar|relacionado|veja também|saiba mais|notícias relacionadas|veja mais|
leggi anche|leggi pure|approfondisci|per approfondire|vedi anche|potrebbe interessarti|ti potrebbe interessare|leggi di più|articoli correlati|guarda anche|lees ook|lees meer|lees hier|meer over|bekijk|lees verder|bekijk ook|
czytaj też|czytaj także|przeczytaj|polecamy|zobacz|więcej na ten temat|zobacz też|zobacz także|czytaj więcej|читайте также|читать также|смотрите также|по теме|материалы по теме|материал по теме|ещё по теме|еще по теме|другие материалы|читайте:|смотрите:|подробнее|читать далее|
ilgili haber|i̇lgili haber|ayrıca bak|bunlar da ilginizi|haberi oku|önerilen|bunu da oku|ilginizi çekebilir|関連記事|関連ニュース|あわせて読みたい|こちらも|おすすめ|続きを読む|관련기사|관련 기사|관련 뉴스|추천|相关阅读|相关新闻|相关文章|延伸阅读|延伸閱讀|推荐阅读|相關新聞|更多|
اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|مواضيع ذات صلة|اقرأ المزيد|إقرأ المزيد|إقرأ أيضاً|اقرأ ايضا|طالع أيضا|شاهد أيضا|اقرأ ايضًا|اقرأ أيضًا|قد يهمك|ذات صلة|للمزيد|المزيد من|περισσότερα|διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης|διαβάστε περισσότερα|σχετικά άρθρα|ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित खबरें|ये भी देखें|xem thêm|đọc thêm|tin liên quan|bài liên quan|อ่านข่าวที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านต่อ|อ่านข่าว|читайте також|читайте ще|дивіться також|за темою|läs mer|läs också|läs även|les også|les mer|læs også|læs mere|lue myös|katso myös|se också|přečtěte si|čtěte také|čtěte více|olvasta már|kapcsolódó|citește și|citeşte şi|vezi și|прочетете още|вижте още|pročitajte|pročitaj i|baca:|baca lainnya`,
	`leave a reply|leave a comment|post a comment|add a comment|write a comment|comments|comment|join the conversation|join the discussion|no comments|view comments|
tinggalkan komentar|tulis komentar|komentar|beri komentar|kirim komentar|kommentare|kommentar|schreibe einen kommentar|diskutieren|laisser un commentaire|commentaires|commenter|réagir|
deja una respuesta|deja un comentario|comentarios|deixe um comentário|deixe uma resposta|comentários|lascia un commento|commenti|reacties|geef een reactie|reageer|komentarze|dodaj komentarz|
комментарии|оставить комментарий|добавить комментарий|отзывы|добавить отзыв|оставить отзыв|yorum|yorumlar|bu habere henüz|henüz yorum|コメント|댓글|发表评论|评论|發表評論|留言|تعليقات|اترك تعليق|أضف تعليق|your email address will not be published|σχόλια|αφήστε σχόλιο|टिप्पणी|कमेंट|bình luận|ý kiến|ความคิดเห็น|แสดงความคิดเห็น|коментарі|залишити коментар|kommentarer|kommentera|kommentit|alamat email anda tidak akan dipublikasikan`,
	`subscribe|sign up|newsletter|get our|get the latest|join our|join us|download our|download the|follow us|follow @|click here|tap here|become a member|support our|support us|donate|stay up to date|
langganan|simak breaking news|simak berita|ikuti kami|ikuti berita|ikuti|dapatkan|unduh|gabung|jetzt abonnieren|melden sie sich|abonnieren|newsletter|folgen sie|jetzt anmelden|
inscrivez-vous|abonnez-vous|recevez|suivez-nous|téléchargez|suscríbete|suscribase|síguenos|regístrate|recibe|descarga|assine|inscreva-se|siga|receba|cadastre-se|baixe|
iscriviti|seguici|ricevi|scarica|abbonati|schrijf je in|meld je aan|abonneer|volg ons|zapisz się|obserwuj|подпишитесь|подписывайтесь|подписаться|присоединяйтесь|следите|
abone ol|takip et|üye ol|bültene|メールマガジン|メルマガ|フォロー|会員登録|구독|팔로우|订阅|關注|关注|訂閱|扫码|اشترك|تابعنا|تابعونا|حمل تطبيق|للمزيد تابع|تابعوا|لمتابعة|انضم|ακολουθήστε|εγγραφείτε|κάντε εγγραφή|κάντε like|हमें फॉलो|फॉलो करें|सब्सक्राइब|जुड़ें|theo dõi|đăng ký|ติดตาม|สมัคร|підписуйтесь|підписуйтеся|підпишіться|приєднуйтесь|följ oss|prenumerera|følg oss|abonner|følg med|tilaa|seuraa|follow me|follow our|add us|set as preferred|get breaking|clique aqui|siga o canal|participe do canal|inscreva|clic aquí|haz clic|únete|seguí|sumate|descargá|suscribite|sigue a |cliquez ici|rejoignez|ne manquez|klicken sie hier|folge uns|jetzt testen|hier geht's zu|hier geht es zu|unterstütze|扫一扫|扫描|点击关注|長按|追蹤|歡迎|掃描||ikuti saluran|ikuti berita|baca berita tanpa iklan|dapatkan update|klik di sini|klik link`,
	`share|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|email|e-mail|print|copy link|copy url|link copied|save|bagikan|klik untuk|click to share|salin|teilen|drucken|partager|imprimer|compartir|compartilhar|condividi|delen|udostępnij|
поделиться|paylaş|シェア|ツイート|はてな|공유|인쇄|分享|打印|شارك|مشاركة|طباعة`,
	`advertisement|advertising|ad |ads by|sponsored|promoted|story continues|article continues|scroll to continue|continue reading|iklan|advertorial|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|реклама|reklam|広告|スポンサー|광고|广告|廣告|إعلان|scroll untuk|gulir untuk|annons|annonse|annonce|mainos|διαφήμιση|विज्ञापन|quảng cáo|โฆษณา|реклама|oglas|hirdetés|publicitate|reclamă|advertentie|reclame|スポンサーリンク|
as an amazon associate|this post may contain|this post contains affiliate|this article may contain affiliate|this article contains affiliate|this page contains affiliate|disclosure:|affiliate disclosure|advertiser disclosure|we may earn|we may receive|we earn a commission|if you buy|if you purchase|when you buy|when you purchase|dieser artikel enthält affiliate|cet article contient des liens|este artículo contiene enlaces`,
	`©|(c)|copyright|all rights reserved|hak cipta|dilarang keras meng|dilarang keras mengambil|dilarang mengutip|dilarang menyalin|dilarang mengopi|dilarang memperbanyak|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|alle rechten|wszelkie prawa|все права|tüm hakları|無断転載|무단전재|ⓒ|저작권|版权|版權|声明：|声明:|免责声明|特别声明|聲明：|جميع الحقوق|حقوق النشر|this material may not be|not be reproduced|this document is subject to copyright`,
	`tags|tag:|tagged|topics|topic|filed under|posted in|categories|category|keywords|topik|kategori|kata kunci|schlagwort|themen|mots-clés|mots clés|thèmes|etiquetas|temas|palavras-chave|argomenti|trefwoorden|onderwerpen|tagi|теги|метки|темы|рубрика|etiketler|タグ|カテゴリ|태그|标签|關鍵字|关键词|الوسوم|الكلمات|ετικέτες|टैग|từ khóa|tags:|แท็ก|теги|ämnen|emner|avainsanat`,
	`by |by:|door:|par :|par:|von:|por:|text:|published|updated|posted|last updated|last modified|oleh|penulis|editor|reporter|pewarta|diterbitkan|diperbarui|terbit|von |veröffentlicht|aktualisiert|stand:|erschienen|autor|publié|mis à jour|par |modifié|por |publicado|actualizado|atualizado|di |pubblicato|aggiornato|door |gepubliceerd|bijgewerkt|opublikowano|опубликовано|обновлено|автор|yayınlanma|güncelleme|giriş|公開|更新|配信|입력|수정|기자|등록|发布|时间|编辑|記者|记者|作者|責任編輯|责任编辑|نشر|تحديث|كتب|آخر تحديث|كتبت|تاريخ النشر|γράφει|γράφουν|επιμέλεια|δημοσίευση|ενημέρωση|लेखक|प्रकाशित|अपडेट|cập nhật|tác giả|โดย|เผยแพร่|อัปเดต|ผู้เขียน|опубліковано|оновлено|publicerad|uppdaterad|publisert|oppdatert|julkaistu|päivitetty`,
	`photo|image|picture|source|credit|via |foto|gambar|sumber|ilustrasi|quelle|bild|crédit|crédits|credits|fuente|fonte|imagen|imagem|immagine|bron|beeld|źródło|фото|источник|kaynak|fotoğraf|写真|画像|出典|出所|사진|자료|图片|图源|来源|來源|صورة|المصدر|مصدر|getty|courtesy`,
	`min read|min. read|minute read|minute|minutes|min|mins|menit|lesezeit|lesedauer|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|leestijd|views|view|waktu baca|kali dibaca|dilihat|просмотр|reading time|estimated|阅读|閱讀|조회|閲覧|分で読めます|dakika|мин|shares|likes|читали|lectures|visualizaciones|visualizações|vistas|lecturas|okunma|مشاهدة|قراءة`,
	`javascript|please enable|cookie|we use cookies|your browser|this site uses|this website|kami menggunakan|wir verwenden|nous utilisons|utilizamos|usiamo|wij gebruiken|používáme|мы используем|empfohlener redaktioneller inhalt|empfohlener externer inhalt|an dieser stelle finden sie|an dieser stelle befindet sich|an dieser stelle ist|externer inhalt|externe inhalte|ich bin damit einverstanden|mit dem laden|klicken sie auf den|um diesen inhalt|um dieses video|dieser inhalt|wir benötigen ihre zustimmung|zum anzeigen|inhalt laden|ce contenu|pour afficher ce|vous devez accepter|en cliquant sur|votre consentement|este contenido|para ver este|este conteúdo|para visualizar|questo contenuto|per visualizzare|per vedere questo|om deze inhoud|deze inhoud|voor het tonen|ta treść|aby wyświetlić|to view this content|this content is hosted|this content is provided|by clicking|för att visa|innehåll från`,
	`most read|most popular|most viewed|trending|latest|top stories|popular|terpopuler|terbaru|berita terbaru|berita populer|terkini|meistgelesen|meistgelesene|neueste|les plus lus|les plus|lo más leído|lo más|últimas|mais lidas|più letti|ultime|meest gelezen|laatste|najnowsze|популярное|последние|самое|en çok|son dakika|ランキング|新着|最新|人気|많이 본|인기|최신|热门|热点|排行|الأكثر|أحدث|δημοφιλή|τελευταία νέα|सबसे ज्यादा|ताजा खबरें|xem nhiều|đọc nhiều|tin mới|ข่าวล่าสุด|ข่าวยอดนิยม|останні новини|популярне|mest läst|senaste|mest lest|siste nytt|mest læste|luetuimmat|uusimmat|öne çıkan`,
	`skip to|menu|home|search|log in|login|sign in|register|next|previous|prev|back to|close|open|show|hide|view all|see all|load more|beranda|masuk|daftar|cari|selanjutnya|sebelumnya|lihat semua|startseite|suche|anmelden|zurück|accueil|rechercher|connexion|inicio|buscar|iniciar|início|pesquisar|entrar|accedi|cerca|zoeken|inloggen|главная|поиск|войти|ana sayfa|giriş yap|ホーム|検索|ログイン|홈|검색|로그인|首页|搜索|登录|الرئيسية|بحث|تسجيل`,
	`about the author|about author|about us|about me|written by|tentang penulis|über den autor|zur person|à propos|sobre el autor|sobre o autor|sull'autore|over de auteur|об авторе|yazar hakkında|著者|プロフィール|작성자|作者简介|عن الكاتب`,
	`reporting by|additional reporting|(reporting|(editing|editing by|writing by|with files from|contributed|originally published|this article|this story|correction|editor's note|editor’s note|disclaimer|note:|(ant|(tempo|(kompas|(detik|artikel ini|責任編輯|责任编辑|编辑：|編輯：|dieser artikel|cet article|este artículo|este artigo|questo articolo|dit artikel|материал`,
	`to continue reading|already a subscriber|subscribers only|log in to|subscribe to read|continue reading with|premium|artikel ini khusus|untuk melanjutkan|weiterlesen mit|nur für abonnenten|réservé aux abonnés|pour lire la suite|solo para suscriptores|exclusivo para|assinantes|riservato agli abbonati|alleen voor abonnees|доступно подписчикам|有料|会員限定|この記事は有料|유료|付费|للمشتركين`,
}

// A phrase is one of the phrases and what it says.
type phrase struct {
	text string
	says phraseSet
}

// phraseIndex holds the phrases by their first character; built when first
// asked for.
var phraseIndex = sync.OnceValue(func() map[rune][]phrase {
	m := make(map[rune][]phrase, 200)
	for i, list := range phrases {
		for s := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == '|' || r == '\n' }) {
			r, _ := utf8.DecodeRuneInString(s)
			m[r] = append(m[r], phrase{s, 1 << i})
		}
	}
	return m
})

// saysOf returns what the opening words of a text say. Signs before them are
// passed over, and a number that counts what they name.
func saysOf(s string) phraseSet {
	s = strings.TrimLeftFunc(s[:min(len(s), 100)], isOrnament)
	s = strings.ReplaceAll(strings.ToLower(s), "\u0307", "") // Turkish İ becomes two characters
	set := opensWith(s)
	if counted := strings.TrimLeft(s, "0123456789.,k "); counted != s && s[0] >= '0' && s[0] <= '9' {
		set |= opensWith(counted) & (saysCount | saysComments | saysShare)
	}
	return set
}

// isOrnament reports what may stand before a phrase: a sign, a bracket, an
// emoji.
func isOrnament(r rune) bool {
	return strings.ContainsRune("»›>→▶☞▷►•·-–—*[(（【|# \t\ufe0f\u200d", r) || unicode.Is(unicode.So, r) && !strings.ContainsRune("©ⓒ®", r)
}

// opensWith returns what the phrases say that a text in lower case begins with.
func opensWith(s string) phraseSet {
	var set phraseSet
	r, _ := utf8.DecodeRuneInString(s)
	for _, p := range phraseIndex()[r] {
		if rest, ok := strings.CutPrefix(s, p.text); ok && endsWord(p.text, rest) {
			set |= p.says
		}
	}
	return set
}

// endsWord reports whether a word ends between a phrase and what follows it.
// Scripts without blanks have no such place.
func endsWord(phrase, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(phrase)
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || last > 0x0e00 || !unicode.IsLetter(last) || !unicode.IsLetter(next)
}
