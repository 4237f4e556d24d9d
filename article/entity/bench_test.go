package entity

import (
	"strings"
	"testing"

	"warta/article"
	"warta/article/entity/tag"
)

const story = `President Lee Jae-myung told reporters in Seoul on Monday that South Korea would not sign the agreement. "We will wait," Mr Lee said, standing beside Foreign Minister Cho Hyun at the Blue House. The United Nations said that talks in Geneva would go on until Friday, and that Japan had asked for a delay. In Tokyo, the Asahi Shimbun reported that the Bank of Japan had warned of higher prices. Analysts at Goldman Sachs were less worried, since the economy has grown for three quarters and people are spending more than they did last year. `

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(story, 1+1000/article.Words(story))
	d := &article.Document{Text: text}
	Find(d)
	for b.Loop() {
		Find(d)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)*1000/float64(article.Words(text)), "µs/1000words")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := tag.ReadModel(packed); err != nil {
			b.Fatal(err)
		}
	}
}
