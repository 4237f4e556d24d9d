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

// A document is an entry's text as the index takes it.
type document struct{ title, authors, text string }

// indexNext indexes n of the entries that are not in the index as they are now.
func (t *tx) indexNext(n int) (left int, err error) {
	ids, err := t.ids(`SELECT entry FROM reindex
 UNION SELECT id FROM entry WHERE id > (SELECT value FROM setting WHERE name = 'indexed') ORDER BY 1 LIMIT ?`, n)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	var last int64
	if err := t.row("SELECT value FROM setting WHERE name = 'documents'", nil, &last); err != nil {
		return 0, err
	}
	docs := make([]document, len(ids))
	for i, id := range ids {
		if docs[i], err = t.document(id); err != nil {
			return 0, err
		}
		if err := t.renumber(last+1+int64(i), id); err != nil {
			return 0, err
		}
	}
	if err := t.row(`SELECT (SELECT count(*) FROM reindex) + (SELECT count(*) FROM entry
 WHERE id > (SELECT value FROM setting WHERE name = 'indexed'))`, nil, &left); err != nil {
		return 0, err
	}
	// Nothing else is written from here on, and with VALUES: a statement that
	// SQLite may have to undo alone makes FTS5 write out what it has so far.
	for i, d := range docs {
		if err := t.exec("INSERT INTO search (rowid, title, authors, text) VALUES (?, ?, ?, ?)",
			last+1+int64(i), d.title, d.authors, d.text); err != nil {
			return 0, err
		}
	}
	return left, nil
}

// renumber notes that an entry is in the index as a new document; the one
// before, if there was one, is dead from then on.
func (t *tx) renumber(id, entry int64) error {
	for _, q := range []string{
		"INSERT INTO document (id, entry) VALUES (?1, ?2) ON CONFLICT (entry) DO UPDATE SET id = ?1",
		"DELETE FROM reindex WHERE entry = ?2",
		`UPDATE setting SET value = CASE name WHEN 'documents' THEN ?1 ELSE max(value, ?2) END
 WHERE name IN ('documents', 'indexed')`,
	} {
		if err := t.exec(q, id, entry); err != nil {
			return err
		}
	}
	return nil
}

// document reads what is to be found of an entry: its better body, or what the
// feed carries.
func (t *tx) document(entry int64) (document, error) {
	var d document
	var body, summary, content packed
	err := t.row(`SELECT e.title, e.authors, coalesce((SELECT b.article FROM body b WHERE b.entry = e.id `+betterFirst+`), ''),
 c.summary, c.content FROM entry e JOIN content c ON c.entry = e.id WHERE e.id = ?`,
		[]any{entry}, &d.title, &d.authors, &body, &summary, &content)
	if d.text = bodyText(string(body)); d.text == "" {
		d.text = plain(string(summary)) + " " + plain(string(content))
	}
	d.title, d.authors, d.text = searchable(d.title), searchable(d.authors), searchable(d.text)
	return d, err
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
