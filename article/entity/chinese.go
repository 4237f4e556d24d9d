package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// afterName are Chinese characters that a sentence goes on with after a
// person's name and that end none.
const afterName = "则也还却称说的了是在曾已等就对向"

// chineseBodies end names of bodies and places. Words begin with them too: the
// head (局长) of a bureau (教育局) shares a character with it.
const chineseBodies = "局部院会厅署党省市县区州镇村社校团国队所厂站港"

// A Chinese name has minChinese characters at least, a common word two to
// longestChinese.
const minChinese, longestChinese = 2, 4

// withinWords returns a Chinese mention without characters that belong to
// words beside it, where no blank says so, and an empty one where nothing is
// left. 裴丽透露 is 裴丽, who reveals something.
func (r *reading) withinWords(m mention) mention {
	if r.lang != "zh" || m.from == m.to || r.toks[m.from].Shape != tag.Uncased || r.text.Known(m.from, m.to)&placeFlags != 0 {
		return m
	}
	if end := r.wordAt(m.to); end < m.to && (m.kind == article.Person || !strings.Contains(chineseBodies, simplified(r.word(m.to-1)))) {
		switch {
		case end <= m.from:
			m.to = m.from
			return m
		case end-m.from < minChinese:
			return m // who knows where the name ends
		}
		m.to = end
	}
	for m.kind == article.Person && m.to-m.from > minChinese {
		end := r.wordAt(m.to - 1)
		if end == m.to-1 && !strings.Contains(afterName, simplified(r.word(end))) || end-m.from < minChinese {
			return m
		}
		m.to = end
	}
	return m
}

// wordAt returns where the common word begins that goes on at token i, or i.
// The words of a stretch are found from its start on, the longest ones first.
func (r *reading) wordAt(i int) int {
	if i >= len(r.toks) || !r.isHan(i) {
		return i
	}
	const back = 12 // characters that are looked at before: from there on words seldom depend on more
	from := i
	for from > 0 && i-from < back && r.glued(from-1) && r.isHan(from-1) {
		from--
	}
	for from < i {
		n := r.wordLength(from)
		if from+n > i {
			return from
		}
		from += n
	}
	return i
}

// wordLength returns how many characters the longest common word at token i
// has, or 1.
func (r *reading) wordLength(i int) int {
	n := 1
	for n < longestChinese && i+n < len(r.toks) && r.glued(i+n-1) && r.isHan(i+n) {
		n++
	}
	for ; n > 1; n-- {
		if isCommon(simplified(r.span(mention{from: i, to: i + n}).In(r.doc.Text)), "zh") {
			return n
		}
	}
	return 1
}
