package entity

import "warta/article"

// kin are words for somebody's kin, in every language together. A name between
// commas behind one is a person's, whatever place is called so too: "her husband,
// Werther, …".
var kin = setOf("husband wife son daughter brother sister father mother grandfather grandmother uncle aunt nephew niece grandson granddaughter widow widower " +
	"Mann Frau Ehemann Ehefrau Sohn Tochter Bruder Schwester Vater Mutter Großvater Großmutter Onkel Tante Neffe Nichte Enkel Enkelin Witwe Witwer " +
	"mari femme époux épouse fils fille frère sœur père mère grand-père grand-mère oncle tante neveu nièce veuve veuf " +
	"marido mujer esposo esposa hijo hija hermano hermana padre madre abuelo abuela tío tía sobrino sobrina viuda viudo " +
	"marito moglie figlio figlia fratello sorella nonno nonna zio zia vedova vedovo " +
	"mulher filho filha irmão irmã pai mãe avô avó tio tia sobrinho sobrinha viúva viúvo " +
	"man vrouw echtgenoot echtgenote zoon dochter broer zus vader moeder opa oma oom weduwe weduwnaar " +
	"make maka hustru dotter bror syster far mor farfar morfar farmor mormor änka " +
	"suami istri isteri suaminya istrinya isterinya anaknya putranya putrinya ayahnya ibunya kakaknya adiknya " +
	"муж жена сын дочь брат сестра отец мать дед бабушка вдова внук внучка " +
	"mąż żona syn córka brat siostra ojciec matka dziadek babcia wdowa wnuk wnuczka")

// isKins reports whether the mention stands between commas behind a word for kin.
func (r *reading) isKins(m mention) bool {
	return m.kind == article.Place && m.to-m.from <= 3 && r.is(m.from-1, ",") && m.from > 1 && kin[r.word(m.from-2)] &&
		!r.toks[m.from].Line && !r.toks[m.from-1].Line && (r.is(m.to, ",") || r.is(m.to, ".") || r.is(m.to, "("))
}
