package quote

import (
	"strings"

	"warta/article"
)

// isArticle reports whether the word at i, which may be part of a name, is but
// the article before one at a sentence's beginning: "La Guardia Civil".
func (s *story) isArticle(i int, entity []int32) bool {
	return s.lx.postposes() && len(s.entities) > 0 && entity[i] < 0 && s.tokens[i].class.is(isDet) && s.startsSentence(i)
}

// isArticled reports whether an article stands before a name that the story's
// entities lack, as none does before a person's: "la Uilm".
func (s *story) isArticled(i int) bool {
	if !s.lx.postposes() || len(s.entities) == 0 || i == 0 || s.owner[i-1] >= 0 {
		return false
	}
	b := &s.tokens[i-1]
	return b.class.is(isDet) && !isPossessive(b.low) || isContracted(b.low)
}

// isContracted reports prepositions with the article in them.
func isContracted(low string) bool {
	switch low {
	case "du", "au", "del", "al", "do", "da", "no", "na", "ao", "à", "pelo", "pela", "dell'", "della", "dello", "nell'", "nella", "nel", "dall'", "dalla", "dal", "all'", "alla", "sul", "sulla":
		return true
	}
	return false
}

// opensPhrase reports whether the word at i, which was taken for the first of a
// person's name, is a preposition before it or a noun for a source: "Per
// Tabacchi", "Di Greco", "Fonti del Mimit".
func (s *story) opensPhrase(i int) bool {
	t := &s.tokens[i]
	if !s.lx.postposes() {
		return false
	}
	if t.class.is(isLink) && t.class.is(isParticle) {
		rest := s.tokens[i+1].low // whose name is known without it
		for e := range s.entities {
			name := fold(s.entities[e].Name)
			if s.entities[e].Kind == article.Person && strings.HasSuffix(name, " "+rest) && !strings.HasSuffix(name, t.low+" "+rest) {
				return true
			}
		}
		return false
	}
	return t.class.is(isPrep|isView) && !t.class.is(isParticle) || t.class.is(isBody) && i+1 < len(s.tokens) && s.tokens[i+1].class.is(isLink)
}
