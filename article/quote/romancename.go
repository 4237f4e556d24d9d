package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// isArticle reports whether the word at i, which may be part of a name, is but
// the article before one at a sentence's beginning: "La Guardia Civil".
func (s *story) isArticle(i int, entity []int32) bool {
	return s.lx.Has(lex.Postposes) && len(s.entities) > 0 && entity[i] < 0 && s.tokens[i].class.Is(lex.Det) && s.startsSentence(i)
}

// romanceName mends the name of a mention by the word before it.
func (s *story) romanceName(m *mention) {
	if s.ownsParticle(*m) {
		m.first--
	}
	if s.lx.Has(lex.Postposes) && isKin(s.low(m.first-1)) {
		s.names.all[m.name].kind = article.Person // "su sobrino Eutimio"
	}
}

// isKin reports words for somebody's kin or company, behind which only a
// person's name stands.
func isKin(low string) bool {
	switch low {
	case "père", "mère", "frère", "sœur", "fils", "fille", "neveu", "nièce", "oncle", "tante", "cousin", "cousine", "mari", "épouse", "époux", "femme", "dame", "veuve", "veuf", "ami", "amie", "voisin", "voisine", "collègue", "gendre", "grand-mère", "grand-père",
		"padre", "madre", "hermano", "hermana", "hijo", "hija", "sobrino", "sobrina", "tío", "tía", "primo", "prima", "marido", "esposo", "esposa", "mujer", "viuda", "viudo", "amigo", "amiga", "vecino", "vecina", "cuñado", "cuñada", "nieto", "nieta", "abuelo", "abuela", "suegra", "suegro", "nuera", "yerno",
		"fratello", "sorella", "figlio", "figlia", "nipote", "zio", "zia", "cugino", "cugina", "marito", "moglie", "vedova", "vedovo", "amico", "amica", "vicina", "vicino", "collega", "cognato", "cognata", "nonno", "nonna", "suocera", "suocero", "genero",
		"pai", "mãe", "irmão", "irmã", "filho", "filha", "sobrinho", "sobrinha", "tio", "tia", "mulher", "viúva", "viúvo", "vizinho", "vizinha", "cunhado", "cunhada", "neto", "neta", "avô", "avó", "sogra", "sogro", "genro", "nora":
		return true
	}
	return false
}

// ownsParticle reports whether the word before a name is a part of it, as the
// name of a person has it in full: "M. d'Ek" of a Luc d'Ek.
func (s *story) ownsParticle(m mention) bool {
	if !s.lx.Has(lex.Postposes) || m.first == 0 || s.owner[m.first-1] >= 0 || !s.tokens[m.first-1].class.Is(lex.Particle) {
		return false
	}
	tail := s.low(m.first-1) + lex.Fold(s.text(m.first, m.end))
	if !strings.HasSuffix(s.low(m.first-1), "'") {
		tail = " " + s.low(m.first-1) + " " + lex.Fold(s.text(m.first, m.end))
	}
	return slices.ContainsFunc(s.names.byWord[s.low(m.end-1)], func(id int) bool {
		n := &s.names.all[id]
		return n.kind == article.Person && strings.HasSuffix(lex.Fold(n.full), tail) && len(n.full) > len(tail)
	}) || s.lx.In(lex.Elision, "d") && s.namesElided(tail)
}

// namesElided reports whether a person's name ends with a word that an
// apostrophe joins to the one before.
func (s *story) namesElided(tail string) bool {
	return slices.ContainsFunc(s.names.byWord[tail], func(id int) bool { return s.names.all[id].kind == article.Person && s.names.all[id].full != tail })
}

// isArticled reports whether an article stands before a name that the story's
// entities lack, as none does before a person's: "la Uilm".
func (s *story) isArticled(i int) bool {
	if !s.lx.Has(lex.Postposes) || len(s.entities) == 0 || i == 0 || s.owner[i-1] >= 0 {
		return false
	}
	b := &s.tokens[i-1]
	return b.class.Is(lex.Det) && !s.lx.In(lex.Possessive, b.low) || isContracted(b.low)
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
	if !s.lx.Has(lex.Postposes) {
		return false
	}
	if t.class.Is(lex.Link) && t.class.Is(lex.Particle) {
		rest := s.tokens[i+1].low // whose name is known without it
		return slices.ContainsFunc(s.names.byWord[rest], func(id int) bool {
			full := lex.Fold(s.names.all[id].full)
			return s.names.all[id].kind == article.Person && strings.HasSuffix(full, " "+rest) && !strings.HasSuffix(full, t.low+" "+rest)
		})
	}
	return t.class.Is(lex.Prep|lex.View) && !t.class.Is(lex.Particle) || t.class.Is(lex.Body) && i+1 < len(s.tokens) && s.tokens[i+1].class.Is(lex.Link)
}
