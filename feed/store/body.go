package store

import (
	"context"
	"encoding/json"
	"fmt"

	"warta/article"
	"warta/feed"
)

// A Body is an entry's text, read: extracted and analysed.
type Body struct {
	Source  feed.Source // OfPage or OfFeed
	Version int         // of the code that extracted and analysed it
	Page    []byte      // the page it came from, kept to be read again; may be nil
	Article article.Article
}

// SaveBody stores a body, and the quotes and entities that lists and searches
// find it by. An earlier body of the same source is replaced. It returns
// ErrNotFound when the entry was removed meanwhile.
func (s *Store) SaveBody(ctx context.Context, entry int64, b Body) error {
	text, err := json.Marshal(b.Article)
	if err != nil {
		return fmt.Errorf("body of entry %d: %w", entry, err)
	}
	packedText, page := pack(string(text)), any(nil)
	if len(b.Page) > 0 {
		page = pack(string(b.Page))
	}
	words := article.Words(b.Article.Text)
	err = s.write(ctx, func(t *tx) error {
		if err := t.exec(`INSERT INTO body (entry, source, version, words, stub, saved, article, page) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
 ON CONFLICT DO UPDATE SET version = excluded.version, words = excluded.words, stub = excluded.stub, saved = excluded.saved,
 article = excluded.article, page = coalesce(excluded.page, page)`,
			entry, b.Source, b.Version, words, b.Article.Stub, t.now, packedText, page); err != nil {
			return orphan(err)
		}
		return t.afterBody(entry, b)
	})
	if err != nil {
		return fmt.Errorf("body of entry %d: %w", entry, err)
	}
	return nil
}

// afterBody brings up to date what is derived from the better of an entry's bodies.
func (t *tx) afterBody(entry int64, b Body) error {
	if b.Source == feed.OfPage {
		if err := t.exec("UPDATE entry SET pages = pages | ? WHERE id = ?", pageStored, entry); err != nil {
			return err
		}
	}
	var best feed.Source
	if err := t.row("SELECT source FROM body b WHERE entry = ? "+betterFirst, []any{entry}, &best); err != nil {
		return err
	}
	if best != b.Source {
		return nil
	}
	if err := t.saveQuotes(entry, b.Article); err != nil {
		return err
	}
	if err := t.saveEntities(entry, b.Article.Entities); err != nil {
		return err
	}
	return t.exec("INSERT INTO reindex SELECT ?1 FROM setting WHERE name = 'indexed' AND value >= ?1 ON CONFLICT DO NOTHING", entry)
}

// betterFirst orders an entry's bodies: a page that asks for money says less
// than it has words, and of two texts the longer has more of the story.
const betterFirst = "ORDER BY b.stub, b.words DESC, b.source LIMIT 1"

func (t *tx) saveQuotes(entry int64, a article.Article) error {
	if err := t.exec("DELETE FROM quote WHERE entry = ?", entry); err != nil {
		return err
	}
	for i, q := range a.Quotes {
		if err := t.exec(`INSERT INTO quote (entry, number, utterance, speaker, text, start, "end", confidence)
 VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, entry, i, q.Utterance, q.Speaker, q.In(a.Text), q.Start, q.End, q.Confidence); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) saveEntities(entry int64, list []article.Entity) error {
	if err := t.exec("DELETE FROM mention WHERE entry = ?", entry); err != nil {
		return err
	}
	for _, e := range list {
		key := fold(e.Name)
		if err := t.exec("INSERT INTO entity (fold, kind, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", key, e.Kind, e.Name); err != nil {
			return err
		}
		if err := t.exec(`INSERT INTO mention (entry, entity, count, salience) SELECT ?, id, ?, ? FROM entity
 WHERE fold = ? AND kind = ? ON CONFLICT DO NOTHING`, entry, len(e.Mentions), e.Salience, key, e.Kind); err != nil {
			return err
		}
	}
	return nil
}

// Body returns an entry's body; Best is the one with more of the story. It
// returns ErrNotFound when none is stored.
func (s *Store) Body(ctx context.Context, entry int64, source feed.Source) (Body, error) {
	b := Body{}
	var text packed
	var page packed
	err := s.row(ctx, "SELECT source, version, article, page FROM body b WHERE entry = ?1 AND ?2 IN (0, source) "+betterFirst,
		[]any{entry, source}, &b.Source, &b.Version, &text, &page)
	if err == nil {
		err = json.Unmarshal([]byte(text), &b.Article)
	}
	if err != nil {
		return Body{}, fmt.Errorf("body of entry %d: %w", entry, err)
	}
	if page != "" {
		b.Page = []byte(page)
	}
	return b, nil
}
