package extract

import (
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
)

// calendars are how the names of the months begin in the languages of the
// news, in lower case; the longest that fits counts. A name that stands for
// two months, such as "listopad", is where more people read it so.
var calendars = [...]string{
	"jan feb mar apr may jun jul aug sep oct nov dec", // English
	"jän feb mär apr mai jun jul aug sep okt nov dez", // German
	"janv fév mars avr mai juin juil aoû sept oct nov déc", "janv fev mars avr mai juin juil aou sept oct nov dec",
	"ene feb mar abr may jun jul ago set oct nov dic",       // Spanish
	"jan fev mar abr mai jun jul ago set out nov dez",       // Portuguese
	"gen feb mar apr mag giu lug ago set ott nov dic",       // Italian
	"jan feb mrt apr mei jun jul aug sep okt nov dec",       // Dutch
	"jan feb maa apr mei jun jul ags sep okt nov des",       // Dutch, Indonesian
	"jan peb mar apr mei jun jul agu sep okt nop des",       // Indonesian
	"jan feb mac apr mei jun jul ogo sep okt nov dis",       // Malay
	"ene peb mar abr may hun hul ago set okt nob dis",       // Filipino
	"oca şub mar nis may haz tem ağu eyl eki kas ara",       // Turkish
	"yan fev mar apr may iyun iyul avq sent okt noy dek",    // Azerbaijani
	"sty lut mar kwi maj cze lip sie wrz paź lis gru",       // Polish
	"led úno bře dub kvě červn červenc srp zář říj lis pro", // Czech
	"jan feb mar apr máj jún júl aug sep okt nov dec",       // Slovak
	"jan feb már ápr máj jún júl aug szep okt nov dec",      // Hungarian
	"ian feb mar apr mai iun iul aug sep oct noi dec",       // Romanian
	"sij vel ožu tra svi lipn srpnj kol ruj list stu pro",   // Croatian
	"jan feb mar apr maj jun jul avg sep okt nov dec",       // Serbian, Slovenian
	"tam hel maal huh tou kes hei elo syy lok marr jou",     // Finnish
	"jaa vee mär apr mai juun juul aug sep okt nov det",     // Estonian
	"jan feb mar apr mai jūn jūl aug sep okt nov dec",       // Latvian
	"sau vas kov bal geg bir lie rugp rugs spa lap gru",     // Lithuanian
	"янв фев мар апр мая июн июл авг сен окт ноя дек",       // Russian
	"янв фев мар апр май июн июл авг сеп окт ное дек",       // Bulgarian
	"яну фев мар апр май юни юли авг сеп окт ное дек",       // Bulgarian
	"січ лют бер кві тра чер лип сер вер жов лист гру",      // Ukrainian
	"сту лют сак кра тра чэр ліп жні вер кас ліс сне",       // Belarusian
	"јан феб мар апр мај јун јул авг сеп окт нов дец",       // Serbian
	"ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",     // Greek
	"ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",     // Greek
	"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
	"جانفي فيفري مارس ابريل ماي يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
	"جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
	"يناير شباط آذار نيسان أيار حزيران تموز آب أيلول أكتوبر نوفمبر ديسمبر",
	"جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر", // Urdu
	"ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ",
	"जनव फ़र मार अप् मई जून जुल अगस सित अक् नव दिस", "जनव फर मार अप् मई जून जुल अगस सित अक् नव दिस", // Hindi
	"জান ফেব মার এপ্ মে জুন জুল আগস সেপ অক্ নভ ডিস",
	"ஜனவ பிப் மார் ஏப் மே ஜூன் ஜூலை ஆக செப் அக் நவ டிச",
	"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
	"იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ",
}

// months maps each beginning to its month; built when first asked for.
var months = sync.OnceValue(func() map[string]time.Month {
	m := make(map[string]time.Month, 500)
	for _, names := range calendars {
		for i, name := range strings.Fields(names) {
			if _, taken := m[name]; !taken {
				m[name] = time.Month(i + 1)
			}
		}
	}
	return m
})

// month returns the month that a word names, or 0. Hebrew writes "in" before
// it as one word.
func month(word string) time.Month {
	word = strings.TrimPrefix(strings.ToLower(word), "ב")
	known := months()
	for n := min(len(word), 40); n >= 4 || n >= 3 && len(word) < 10; n-- {
		if m, ok := known[word[:n]]; ok {
			return m
		}
	}
	return 0
}

// dateTokens cuts s into numbers and words.
func dateTokens(s string) []string {
	return strings.FieldsFunc(spaced(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != ':' && r != '+' && r != '−'
	})
}

// spacer parts numbers from the East Asian and Vietnamese counters around
// them, puts halves of the day and the names of months that are written in two
// words into one, and keeps the sign of "GMT-3" alone.
var spacer = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("年", " ", "月", " ", "日", " ", "년", " ", "월", " ", "일", " ", "時", ":", "时", ":", "點", ":", "点", ":", "시", ":", "分", " ", "분", " ",
		"p.m.", "pm", "a.m.", "am", "P.M.", "pm", "A.M.", "am", "μ.μ.", " pm ", "π.μ.", " am ", "µ.µ.", " pm ", "오후", " pm ", "오전", " am ", "午後", " pm ", "午前", " am ", "下午", " pm ", "晚上", " pm ", "上午", " am ", "凌晨", " am ",
		" tháng ", " ", "Tháng ", " ", " năm ", " ", ", năm ", " ", "كانون الثاني", "يناير", "كانون الأول", "ديسمبر", "تشرين الأول", "أكتوبر", "تشرين الثاني", "نوفمبر",
		"ม.ค.", "มกราคม", "ก.พ.", "กุมภาพันธ์", "มี.ค.", "มีนาคม", "เม.ย.", "เมษายน", "พ.ค.", "พฤษภาคม", "มิ.ย.", "มิถุนายน", "ก.ค.", "กรกฎาคม", "ส.ค.", "สิงหาคม", "ก.ย.", "กันยายน", "ต.ค.", "ตุลาคม", "พ.ย.", "พฤศจิกายน", "ธ.ค.", "ธันวาคม",
		"GMT-", " −", "UTC-", " −", "GMT -", " −", "UTC -", " −", "GMT+", " +", "UTC+", " +", "GMT +", " +", "UTC +", " +", "+", " +")
})

// zeros are the first digits of the scripts that have digits of their own.
const zeros = "٠۰०০๐０"

// spaced returns a text with the digits and the gaps of English.
func spaced(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			s = strings.Map(asciiDigit, s)
			break
		}
	}
	return spacer().Replace(s)
}

func asciiDigit(r rune) rune {
	for _, zero := range zeros {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	if r == '\u00a0' || r == '\u202f' {
		return ' '
	}
	return r
}
