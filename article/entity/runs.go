package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// runs finds runs of capitalised words and says by the words around and in
// them what they name.
func runs(d *article.Document, toks []tag.Token) []mention {
	lex := tag.LexiconOf(tag.Language(toks, d.Lang))
	known := countries()
	var found []mention
	for i := 0; i < len(toks); {
		if toks[i].Shape == tag.Uncased {
			n := known.longest(toks[i:])
			if n > 0 {
				found = append(found, mention{i, i + n, article.Place, 1})
			}
			i += max(n, 1)
			continue
		}
		j := runEnd(toks, lex, i)
		if j > i {
			if m, ok := judge(toks, lex, known, i, j); ok {
				found = append(found, m)
			}
		}
		i = max(j, i+1)
	}
	return found
}

// runEnd returns where the run of capitalised words that starts at i ends.
func runEnd(toks []tag.Token, lex tag.Lexicon, i int) int {
	j := i
	for j < len(toks) && toks[j].Shape.Capital() && (j == i || !toks[j].Line && (toks[j].Spaced || toks[j-1].Shape == tag.Sign)) {
		j++
		if j+1 < len(toks) && !toks[j].Line && lex.Class(toks[j].Word)&tag.Link != 0 && toks[j+1].Shape.Capital() {
			j++
		}
	}
	return j
}

// judge says what the run names. The first word of a sentence has its capital
// from there, so it counts only when the run goes on or the word is known.
func judge(toks []tag.Token, lex tag.Lexicon, known phrases, from, to int) (mention, bool) {
	for from < to && lex.Class(toks[from].Word)&(tag.Role|tag.Function|tag.In|tag.Time) != 0 {
		from++
	}
	for from < to && lex.Class(toks[to-1].Word)&(tag.Time|tag.Link) != 0 {
		to--
	}
	if from == to {
		return mention{}, false
	}
	m := mention{from, to, article.Person, 0.5}
	if known.longest(toks[from:to]) == to-from {
		return mention{from, to, article.Place, 1}, true
	}
	if toks[from].First && to-from == 1 {
		return mention{}, false
	}
	before := tag.Class(0)
	if from > 0 {
		before = lex.Class(toks[from-1].Word)
	}
	switch head := lex.Class(toks[from].Word) | lex.Class(toks[to-1].Word); {
	case head&tag.WorkHead != 0:
		m.kind, m.sure = article.Misc, 1
	case head&(tag.OrgHead|tag.OrgTail) != 0:
		m.kind, m.sure = article.Org, 1
	case before&tag.Role != 0:
		m.sure = 1
	case head&tag.PlaceHead != 0 || before&tag.In != 0:
		m.kind, m.sure = article.Place, 0.7
	case to-from == 1 && toks[from].Shape == tag.Upper:
		m.kind = article.Org
	}
	return m, true
}
