package store

import (
	"context"
	"encoding/json"
	"strings"
)

// indexedAtOnce is how many entries one transaction indexes: enough that FTS5
// has few small pieces to merge, and so few that a person who marks something
// meanwhile does not notice.
const indexedAtOnce = 100

// How much text one transaction indexes, give or take a document, and how much
// of one document: FTS5 takes a tenth of a second for it, which whoever marks
// something or quits waits for. A short novel is as long.
const (
	textAtOnce  = 256 << 10
	longestText = 256 << 10
)

// unindexed counts the entries that are not in the full-text index as they are
// now, or a few more: ids are nearly without gaps, and counting rows would
// cost more than indexing some.
const unindexed = `SELECT (SELECT count(*) FROM reindex) + max(0, coalesce((SELECT max(id) FROM entry), 0) - value)
 FROM setting WHERE name = 'indexed'`

// Unindexed returns how many entries a search does not find yet. It may count
// a few too many, but is 0 only when there are none.
func (s *Store) Unindexed(ctx context.Context) (int, error) {
	var n int
	return n, s.row(ctx, unindexed, nil, &n)
}

// IndexSome adds at most n entries to the full-text index and returns how many
// are left, as Unindexed does. Indexing costs more than storing, so it runs
// behind a refresh.
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
	var docs []document
	for size := 0; len(docs) < len(ids) && size < textAtOnce; {
		id := ids[len(docs)]
		d, err := t.document(id)
		if err != nil {
			return 0, err
		}
		docs, size = append(docs, d), size+len(d.text)
		if err := t.renumber(last+int64(len(docs)), id); err != nil {
			return 0, err
		}
	}
	if err := t.row(unindexed, nil, &left); err != nil {
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
		d.text = plain(clip(string(summary), 4*longestText)) + " " + plain(clip(string(content), 4*longestText)) // markup is long
	}
	d.text = clip(d.text, longestText)
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

// clip returns the beginning of a text, n bytes at most.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

func searchable(s string) string { return bigrams(fold(s)) }
