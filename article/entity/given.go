package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// familyFirst are family names of Korea, Taiwan and southern China, which stand
// before given names of two syllables that a hyphen holds together.
var familyFirst = setOf(`ahn an bae baek ban byun cha chang chen cheng chiang chien chin cho choe choi chou chow chu chun chung do eom eum
	gil go gong gu gwon ha ham han heo ho hong hsieh hsu huh huang hung hur hwang hyon hyun im in jang jeon jeong ji jin jo joo ju jun jung kang kao ki kim ko
	koh koo kuo kwak kwok kwon lai lam lau lee leung li lim lin liu lo ma min mok moon mun na nam no noh oh pae paek pai pak pang park ri ro roh
	ryang ryom ryoo ryu seo seol shim shin sim sin so soh sohn son song su suh suk sun sung tang tsai tsang u um wang wi won wong woo wu yang
	yeh yeo yi yim yon yong yoo yoon you yu yun`)

// maxSyllable is how long a syllable of such a name is, in letters.
const maxSyllable = 6

// withSyllable returns a person's mention with the second syllable of a given
// name: "Kim Ryong-su".
func (r *reading) withSyllable(m mention) mention {
	if m.kind != article.Person || m.to-m.from != 2 || m.to+1 >= len(r.toks) || !familyFirst[strings.ToLower(r.word(m.from))] {
		return m
	}
	syllable := r.toks[m.to+1]
	if r.is(m.to, "-") && r.glued(m.to-1) && r.glued(m.to) && syllable.End-syllable.Start <= maxSyllable &&
		(syllable.Shape == tag.Lower || syllable.Shape == tag.Title) && !r.isClitic(m.to+1) {
		m.to += 2
	}
	return m
}
