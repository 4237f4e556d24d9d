package store

import (
	"context"
	"encoding/json"
	"strings"
	"unicode"
)

// indexedAtOnce is how many entries one transaction indexes, so that a person
// who marks something meanwhile does not wait.
const indexedAtOnce = 20

// IndexSome adds at most n entries to the full-text index and returns how many
// are left. Indexing costs more than storing, so it runs behind a refresh.
func (s *Store) IndexSome(ctx context.Context, n int) (left int, err error) {
	for ; n > 0; n -= indexedAtOnce {
		err = s.write(ctx, func(t *tx) (err error) {
			left, err = t.indexNext(min(n, indexedAtOnce))
			return err
		})
		if err != nil || left == 0 {
			return left, err
		}
	}
	return left, nil
}

// indexNext indexes n of the entries that are not in the index as they are now.
func (t *tx) indexNext(n int) (left int, err error) {
	ids, err := t.ids(`SELECT entry FROM reindex
 UNION SELECT id FROM entry WHERE id > (SELECT value FROM setting WHERE name = 'indexed') ORDER BY 1 LIMIT ?`, n)
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		if err := t.index(id); err != nil {
			return 0, err
		}
	}
	return left, t.row(`SELECT (SELECT count(*) FROM reindex) + (SELECT count(*) FROM entry
 WHERE id > (SELECT value FROM setting WHERE name = 'indexed'))`, nil, &left)
}

// index adds an entry to the index as a new document; the one before, if
// there was one, is dead from then on.
func (t *tx) index(entry int64) error {
	var title, authors, text string
	var body, summary, content packed
	err := t.row(`SELECT e.title, e.authors, coalesce((SELECT b.article FROM body b WHERE b.entry = e.id `+betterFirst+`), ''),
 c.summary, c.content FROM entry e JOIN content c ON c.entry = e.id WHERE e.id = ?`,
		[]any{entry}, &title, &authors, &body, &summary, &content)
	if err != nil {
		return err
	}
	if text = bodyText(string(body)); text == "" {
		text = plain(string(summary)) + " " + plain(string(content))
	}
	for _, c := range []struct {
		statement string
		args      []any
	}{
		{"DELETE FROM document WHERE entry = ?", []any{entry}},
		{"INSERT INTO document (id, entry) SELECT value + 1, ? FROM setting WHERE name = 'documents'", []any{entry}},
		{"UPDATE setting SET value = value + 1 WHERE name = 'documents'", nil},
		{"INSERT INTO search (rowid, title, authors, text) SELECT value, ?, ?, ? FROM setting WHERE name = 'documents'",
			[]any{searchable(title), searchable(authors), searchable(text)}},
		{"DELETE FROM reindex WHERE entry = ?", []any{entry}},
		{"UPDATE setting SET value = max(value, ?) WHERE name = 'indexed'", []any{entry}},
	} {
		if err := t.exec(c.statement, c.args...); err != nil {
			return err
		}
	}
	return nil
}

// bodyText returns the text of a stored article.
func bodyText(stored string) string {
	var a struct{ Text string }
	if json.Unmarshal([]byte(stored), &a) != nil {
		return "" // the feed's own text is searched instead
	}
	return a.Text
}

func searchable(s string) string { return bigrams(fold(s)) }

// matchWords turns what a person types into an FTS5 expression: every word
// must occur, the last as the beginning of one, and what stands in quotation
// marks as it is. It returns "" when there is no word in it.
func matchWords(q string) string {
	var terms []string
	for i, part := range strings.Split(q, `"`) {
		words := strings.FieldsFunc(searchable(part), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		})
		if len(words) == 0 {
			continue
		}
		if i%2 == 1 {
			terms = append(terms, `"`+strings.Join(words, " ")+`"`)
			continue
		}
		for _, w := range words {
			terms = append(terms, `"`+w+`"`)
		}
	}
	if len(terms) == 0 {
		return ""
	}
	if !strings.HasSuffix(q, `"`) && !strings.HasSuffix(q, " ") {
		terms[len(terms)-1] += "*"
	}
	return strings.Join(terms, " ")
}
