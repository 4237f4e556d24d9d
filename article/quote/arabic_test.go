package quote

import "testing"

func TestArabic(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a name between commas behind the office", "وقال مدير الميناء، المهندس وليد الشامي، في مؤتمر صحافي: «لن نغلق الأرصفة».", "وليد الشامي"},
		{"a firm between the office and the name", "ورأى كبير المحللين في شركة “نخيل للأبحاث” سامر حداد أن القرار “خطوة متأخرة جدا”.", "سامر حداد"},
		{"a participle has the subject of the verb", "ورفض طارق الشامي تحميل النقابة المسؤولية، موضحا أن «نصف العمال في إجازة».", "طارق الشامي"},
		{"a source behind the paper", "ونقلت صحيفة «الميناء» عن مصدر نقابي قوله إن المفاوضات «متوقفة منذ أيام».", "مصدر نقابي"},
		{"the family's name alone", "وصل نديم العطار إلى القاعة. وقال العطار: «جئت لأسمع».", "نديم العطار"},
		{"written with its vowel marks", "وأكّدت المحامية سناء عرّاف أن الملف «لم يُغلق بعد».", "سناء عرّاف"},
		{"without the hamza", "واكد رئيس البلدية فادي منصور ان الطريق «سيفتح غدا».", "فادي منصور"},
		{"she said, and a man was named last", "التقت ليلى قاسم وزير النقل خالد العطار. وأضافت: «لم نتفق على شيء بعد».", "ليلى قاسم"},
		{"a word behind the name", "يدفع الحاج منصور قاربه إلى الماء. ويقول منصور: «البحر لا يرحم أحدا».", "منصور"},
		{"a paper", "وجاء في بيان لوزارة الصحة أن اللقاحات «ستصل قبل نهاية الشهر».", "بيان لوزارة الصحة"},
		{"and before a given name", "وقف رامي وسلمى عند الباب. وقالت سلمى: «تأخرنا كثيرا اليوم».", "سلمى"},
		{"a name that no list has, behind an office", "وقال حاكم المنطقة أوردو تشاكو إن الطريق “سيفتح غدا”.", "أوردو تشاكو"},
		{"a father with two words in his name", "قال الوزير يوسف بن عبد الله الشامي إن السد جاهز. وأبلغ الشامي الصحفيين عقب جلسة طويلة: “انتهينا من كل شيء”.", "يوسف بن عبد الله الشامي"},
		{"a paper in marks, and whom it quotes", "أكد النائب فراس حمدان عبر منصة «بوح»: «لن نوقع على هذا».", "فراس حمدان"},
		{"what somebody called it", "ندد رئيس النقابة سامي حداد بما سماه “سرقة لأجور العمال في البلد”.", "سامي حداد"},
		{"a pluperfect behind its subject", "وكان المدرب سامر حداد، من نادي النهر، قد وصف المباراة بأنها “درس لنا جميعا”.", "سامر حداد"},
		{"an adverb is no part of a description", "رد المدير العام بنبرة حادة: “لن أستقيل أبدا”.", "المدير العام"},
		{"a short name and an object", "وصلت بهيجة التونسي صباحا. تعلمت بهيجة الترميم صغيرة. وقالت: “أحب الورق القديم”.", "بهيجة التونسي"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lastSpeaker(t, tt.text, "ar"); got != tt.want {
				t.Errorf("last speaker of %q: got %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
