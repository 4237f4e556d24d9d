package main

import (
	"time"

	"warta/article"
	"warta/article/extract"
)

// An articleRecord is the line that `warta read --json` prints for one story.
// Its field names are a contract.
type articleRecord struct {
	File      string         `json:"file"`
	URL       string         `json:"url"`
	Title     string         `json:"title"`
	Byline    string         `json:"byline"`
	Site      string         `json:"site"`
	Published string         `json:"published"` // RFC 3339
	Language  string         `json:"language"`  // BCP 47
	Excerpt   string         `json:"excerpt"`
	Image     string         `json:"image"`
	Words     int            `json:"words"`
	Stub      bool           `json:"stub"` // the page shows a part of the story
	Text      string         `json:"text"`
	Markdown  string         `json:"markdown"`
	Quotes    []quoteRecord  `json:"quotes"`
	Entities  []entityRecord `json:"entities"`
	Error     string         `json:"error"`
}

type quoteRecord struct {
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Text       string  `json:"text"`
	Speaker    string  `json:"speaker"`
	Confidence float32 `json:"confidence"`
	Utterance  int     `json:"utterance"`
}

type entityRecord struct {
	Name     string         `json:"name"`
	Type     string         `json:"type"`
	Count    int            `json:"count"`
	Salience float32        `json:"salience"`
	Mentions []article.Span `json:"mentions"`
}

func recordOf(file string, a article.Article) articleRecord {
	return articleRecord{
		File: file, URL: a.URL, Title: a.Title, Byline: a.Byline, Site: a.Site,
		Published: rfc3339(a.Published), Language: a.Lang, Excerpt: a.Excerpt, Image: a.Image,
		Words: article.Words(a.Text), Stub: a.Stub, Text: a.Text, Markdown: extract.Markdown(a.Document),
		Quotes: quoteRecords(a), Entities: entityRecords(a),
	}
}

func quoteRecords(a article.Article) []quoteRecord {
	rs := make([]quoteRecord, 0, len(a.Quotes))
	for _, q := range a.Quotes {
		rs = append(rs, quoteRecord{q.Start, q.End, q.In(a.Text), q.Speaker, q.Confidence, q.Utterance})
	}
	return rs
}

func entityRecords(a article.Article) []entityRecord {
	rs := make([]entityRecord, 0, len(a.Entities))
	for _, e := range a.Entities {
		rs = append(rs, entityRecord{e.Name, e.Kind.String(), len(e.Mentions), e.Salience, e.Mentions})
	}
	return rs
}

// rfc3339 writes a time, or "" for none.
func rfc3339(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
