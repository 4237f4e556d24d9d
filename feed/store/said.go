package store

import (
	"context"
	"database/sql"

	"warta/article"
	"warta/feed"
)

// A Quotation is somebody's words and the entry that brings them.
type Quotation struct {
	Entry feed.Headline
	Text  string
	article.Quote
}

// Said lists at most limit quotations of a speaker from the account's feeds,
// the newest entries first and in the order of their articles.
func (a Account) Said(ctx context.Context, speaker string, limit int) ([]Quotation, error) {
	var list []Quotation
	err := a.s.query(ctx, `SELECT e.id, q.text, q.utterance, q.speaker, q.start, q."end", q.confidence
 FROM quote q INDEXED BY quote_speaker CROSS JOIN entry e ON e.id = q.entry`+joinFeed+joinState+`
 WHERE q.speaker = ?2 AND `+visible+` ORDER BY e.published DESC, e.id DESC, q.number LIMIT ?3`,
		[]any{a.id, speaker, limit}, func(rows *sql.Rows) error {
			var q Quotation
			err := rows.Scan(&q.Entry.ID, &q.Text, &q.Utterance, &q.Speaker, &q.Start, &q.End, &q.Confidence)
			list = append(list, q)
			return err
		})
	for i := range list {
		if err == nil {
			list[i].Entry, err = a.Headline(ctx, list[i].Entry.ID)
		}
	}
	return list, err
}
