package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/gold"
)

// found shows quotations as "speaker: text".
func found(d *article.Document, qs []article.Quote) []string {
	var out []string
	for _, q := range qs {
		out = append(out, q.Speaker+": "+q.In(d.Text))
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, lang, text string
		want             []string
	}{
		{"said after", "en", "“We will not go,” said Jane Doe on Monday.", []string{"Jane Doe: “We will not go,”"}},
		{"said before", "en", "Jane Doe said: “We will not go.”", []string{"Jane Doe: “We will not go.”"}},
		{"short form", "en", "Jane Doe met reporters. “We will not go,” Doe said.", []string{"Jane Doe: “We will not go,”"}},
		{"interrupted", "en", "“We will not,” said Jane Doe, “go there again.”", []string{"Jane Doe: “We will not,”", "Jane Doe: “go there again.”"}},
		{"title of a work", "en", "The film “Winter Sun” opens on Friday.", nil},
		{"Indonesian", "id", "“Kami tidak akan mundur,” kata Budi Santoso di Jakarta.", []string{"Budi Santoso: “Kami tidak akan mundur,”"}},
		{"Indonesian said with its pronoun", "id", "Budi Santoso menemui wartawan. “Kami tidak akan mundur,” katanya.", []string{"Budi Santoso: “Kami tidak akan mundur,”"}},
		{"German", "de", "„Wir gehen nicht“, sagte Anna Berg am Montag.", []string{"Anna Berg: „Wir gehen nicht“"}},
		{"French", "fr", "« Nous ne partirons pas », a déclaré Anne Morel lundi.", []string{"Anne Morel: « Nous ne partirons pas »"}},
		{"Russian", "ru", "«Мы не уйдём», — сказал Иван Петров.", []string{"Иван Петров: «Мы не уйдём»"}},
		{"Swedish dash", "sv", "– Vi går inte härifrån, säger Anna Lind.", []string{"Anna Lind: – Vi går inte härifrån,"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := gold.Plain(tt.text, tt.lang)
			if got := found(d, Find(d, nil)); !slices.Equal(got, tt.want) {
				t.Errorf("Find(%q)\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// A text of nothing but marks must not cost more than its length: a megabyte
// takes two seconds at the most, or on a slow machine not much more than
// eight times what an eighth of it takes.
func TestFindIsLinear(t *testing.T) {
	tests := map[string]string{
		"open":        "“",
		"straight":    "\"",
		"spaced":      "\" ",
		"apostrophes": "s' 't ",
		"pairs":       "“a” ",
		"said":        "“a,” said Bo. ",
		"dashes":      "— ",
		"corners":     "「あ」",
		"capitals":    "Ab Cd ",
		"verbs":       "said ",
		"roles":       "the minister of ",
		"paragraphs":  "“a\n\n",
		"mixed":       "“„«»‘’'\"「」『』—–-",
		"pronouns":    "“Ab,” he said. She has said “no”, he added, and told ",
		"commas":      "Ab, who said, ",
		"names":       "Ab Cd said Ef Gh, a minister of Ij, told “k” ",

		"a word/de":      "A",
		"a compound/de":  "Umweltministerium",
		"a compound/nl":  "milieuminister",
		"compounds/de":   "Ministeriumssprecher ",
		"a word/ko":      "가",
		"words/ko":       "김철수 장관은 ",
		"hyphens/fr":     "a-",
		"hyphens/de":     "Ab-",
		"titles/zh":      "局长王小明天天",
		"many titles/zh": "局长王小明天天，",
		"titles/ja":      "田中太郎社長 ",
	}
	for name, piece := range tests {
		_, lang, _ := strings.Cut(name, "/")
		t.Run(name, func(t *testing.T) {
			took := func(size int) time.Duration {
				d := gold.Plain(strings.Repeat(piece, size/len(piece)), lang)
				start := time.Now()
				Find(d, nil)
				return time.Since(start)
			}
			var part, whole time.Duration
			for range 3 { // the machine may be busy with something else
				part, whole = took(1<<17), took(1<<20)
				if whole <= 2*time.Second || whole <= 16*part {
					return
				}
			}
			t.Errorf("Find of 1 MB of %q took %v, and of 128 KB %v", piece, whole, part)
		})
	}
}

// TestCut reads stories that end or begin anywhere, as a summary does.
func TestCut(t *testing.T) {
	files, err := filepath.Glob("testdata/gold/*.dev.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	const pieces = 7
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, story := range gold.Read(file, raw) {
			for k := 1; k < pieces; k++ {
				at := len(story.Text) * k / pieces
				if comma := strings.IndexByte(story.Text[at:], ','); comma >= 0 && k%2 == 0 {
					at += comma + 1
				}
				for !utf8.RuneStart(story.Text[at]) {
					at--
				}
				for _, part := range []string{story.Text[:at], story.Text[at:]} {
					d := gold.Plain(strings.TrimSpace(part), story.Lang)
					for _, q := range Find(d, nil) {
						if q.Start >= q.End || q.End > len(d.Text) {
							t.Errorf("%s: span %v in a text of %d", file, q.Span, len(d.Text))
						}
					}
				}
			}
		}
	}
	for _, tt := range []struct{ lang, text string }{
		{"tr", "Karagöz ustası Nejat Çelebioğlu,"},
		{"de", "„Wir bleiben“, so zitiert ihn der Sprecher"},
	} {
		if qs := Find(gold.Plain(tt.text, tt.lang), nil); len(qs) > 1 {
			t.Errorf("Find(%q) = %v", tt.text, qs)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“We will not go,” said Jane Doe.", "— Да, — сказал Иван. — Нет.", "„A ‚b‘ c“", "« a »", "「はい」と田中氏は述べた。",
		"“a\n\n“b”", "\"\"", "'", "王毅说：“好。”", "6'2\" and 'tis", "“", "”“”“", "«»«", "laut ", "said",
	} {
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		d := gold.Plain(text, lang)
		last := 0
		for _, q := range Find(d, everyThird(d)) {
			if q.Start < last || q.End <= q.Start || q.End > len(d.Text) {
				t.Fatalf("Find(%q): span %v after %d in a text of %d", text, q.Span, last, len(d.Text))
			}
			if !utf8.ValidString(q.In(d.Text)) {
				t.Fatalf("Find(%q): span %v cuts a rune", text, q.Span)
			}
			for _, s := range []article.Span{q.By, q.Cue} {
				if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) || !utf8.ValidString(s.In(d.Text)) {
					t.Fatalf("Find(%q): span %v does not fit", text, s)
				}
			}
			last = q.End
		}
	})
}

// everyThird makes an entity of each third word of a document.
func everyThird(d *article.Document) []article.Entity {
	kinds := [...]article.EntityKind{article.Person, article.Org, article.Place, article.Misc}
	var es []article.Entity
	at := 0
	for i, w := range strings.Fields(d.Text) {
		at += strings.Index(d.Text[at:], w)
		if i%3 == 0 {
			es = append(es, article.Entity{Kind: kinds[i/3%len(kinds)], Name: w, Mentions: []article.Span{{Start: at, End: at + len(w)}}})
		}
		at += len(w)
	}
	return es
}

// BenchmarkLanguages reads the stories of one set in each language.
func BenchmarkLanguages(b *testing.B) {
	files, err := filepath.Glob("testdata/gold/press4-*.dev.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		var docs []*article.Document
		words := 0
		for _, story := range gold.Read(file, raw) {
			d := story.Document()
			docs = append(docs, d)
			words += article.Words(d.Text)
		}
		b.Run(strings.TrimSuffix(filepath.Base(file), ".dev.txt"), func(b *testing.B) {
			for b.Loop() {
				for _, d := range docs {
					Find(d, nil)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(words)*1000, "µs/1000words")
		})
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("“We will not go there again,” said Jane Doe, the minister of trade, on Monday. "+
		"The talks with John Smith had failed, she said, “because nobody listened”.\n\n", 36)
	d := gold.Plain(text, "en")
	b.ReportMetric(float64(article.Words(d.Text)), "words")
	for b.Loop() {
		Find(d, nil)
	}
}
