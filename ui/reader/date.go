package reader

import (
	"strconv"
	"strings"
	"time"
)

// A calendar is how a language writes a day: "D", "M" and "Y" stand for the
// day, the month and the year.
type calendar struct {
	form   string
	months string // twelve names, in the form that follows a day's number, parted by blanks
}

const numbers = "1 2 3 4 5 6 7 8 9 10 11 12"

// calendars are CLDR's long dates, by language.
var calendars = map[string]calendar{
	"en":    {"D M Y", "January February March April May June July August September October November December"},
	"en-us": {"M D, Y", "January February March April May June July August September October November December"},
	"id":    {"D M Y", "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"},
	"ms":    {"D M Y", "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember"},
	"de":    {"D. M Y", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"},
	"nl":    {"D M Y", "januari februari maart april mei juni juli augustus september oktober november december"},
	"sv":    {"D M Y", "januari februari mars april maj juni juli augusti september oktober november december"},
	"da":    {"D. M Y", "januar februar marts april maj juni juli august september oktober november december"},
	"nb":    {"D. M Y", "januar februar mars april mai juni juli august september oktober november desember"},
	"fi":    {"D. M Y", "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta"},
	"es":    {"D de M de Y", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"},
	"pt":    {"D de M de Y", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"},
	"fr":    {"D M Y", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
	"it":    {"D M Y", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"},
	"pl":    {"D M Y", "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"},
	"cs":    {"D. M Y", "ledna února března dubna května června července srpna září října listopadu prosince"},
	"tr":    {"D M Y", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"},
	"ru":    {"D M Y г.", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"},
	"uk":    {"D M Y р.", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"},
	"sk":    {"D. M Y", "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"},
	"hr":    {"D. M Y.", "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca"},
	"hu":    {"Y. M D.", "január február március április május június július augusztus szeptember október november december"},
	"ro":    {"D M Y", "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"},
	"bg":    {"D M Y г.", "януари февруари март април май юни юли август септември октомври ноември декември"},
	"el":    {"D M Y", "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου"},
	"ar":    {"D M Y", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"},
	"he":    {"D בM Y", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"},
	"hi":    {"D M Y", "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"},
	"vi":    {"D tháng M, Y", numbers},
	"ja":    {"Y年M月D日", numbers},
	"zh":    {"Y年M月D日", numbers},
	"ko":    {"Y년 M월 D일", numbers},
}

// day writes a day as the language does: "20 November 2026", "2026年11月20日".
// The language is a BCP 47 tag or a POSIX locale such as id_ID.UTF-8; without
// one, and in "C", days are written in English, and in a language that warta
// has no words of, as 2026-11-20.
func day(t time.Time, language string) string {
	c, ok := calendarOf(language)
	if !ok {
		return t.Format(time.DateOnly)
	}
	month := strings.Fields(c.months)[t.Month()-1]
	return strings.NewReplacer("D", strconv.Itoa(t.Day()), "M", month, "Y", strconv.Itoa(t.Year())).Replace(c.form)
}

func calendarOf(language string) (calendar, bool) {
	tag, _, _ := strings.Cut(strings.ToLower(language), ".")
	tag = strings.ReplaceAll(tag, "_", "-")
	if tag == "" || tag == "c" || tag == "posix" {
		tag = "en"
	}
	if c, ok := calendars[tag]; ok {
		return c, true
	}
	base, _, _ := strings.Cut(tag, "-")
	if base == "no" || base == "nn" {
		base = "nb"
	}
	c, ok := calendars[base]
	return c, ok
}
