package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
)

// finish completes a translated feed: addresses become absolute, every entry
// gets a guid, and no two entries share one.
func (f *Feed) finish(b base) {
	f.Title = strings.TrimSpace(f.Title)
	f.Description = strings.TrimSpace(f.Description)
	f.Language = strings.TrimSpace(f.Language)
	f.Icon, f.Next, f.Hub = b.resolve(f.Icon), b.resolve(f.Next), b.resolve(f.Hub)
	seen := make(map[string]string, len(f.Entries))
	for i := range f.Entries {
		e := &f.Entries[i]
		e.finish(b)
		if url, taken := seen[e.GUID]; taken && url != e.URL {
			e.GUID = e.hash(e.URL)
		}
		seen[e.GUID] = e.URL
	}
}

func (e *Entry) finish(b base) {
	e.URL, e.Comments, e.Image = b.resolve(e.URL), b.resolve(e.Comments), b.resolve(e.Image)
	e.Summary, e.Content = strings.TrimSpace(e.Summary), strings.TrimSpace(e.Content)
	e.Categories = distinct(e.Categories)
	e.Enclosures = enclosures(e.Enclosures, b)
	for _, f := range e.Enclosures {
		if e.Image == "" && strings.HasPrefix(f.Type, "image/") {
			e.Image = f.URL
		}
	}
	if e.GUID = strings.TrimSpace(e.GUID); e.GUID == "" {
		e.GUID = e.URL
	}
	if e.GUID == "" {
		e.GUID = e.hash("")
	}
}

// enclosures returns each file once, at its absolute address.
func enclosures(files []Enclosure, b base) []Enclosure {
	kept := files[:0]
	for _, f := range files {
		f.URL = b.resolve(f.URL)
		again := slices.ContainsFunc(kept, func(k Enclosure) bool { return k.URL == f.URL })
		if f.URL != "" && !again && len(kept) < maxList {
			kept = append(kept, f)
		}
	}
	return kept
}

// hash returns an identity made of what changes least. An entry with neither
// title nor date is known by its text.
func (e *Entry) hash(url string) string {
	h := sha256.New()
	parts := []string{e.GUID, url, e.Title, dateKey(e.Published, e.Updated)}
	if e.Title == "" && e.Published.IsZero() && e.Updated.IsZero() {
		parts = append(parts, e.Summary, e.Content)
	}
	for _, s := range parts {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)[:16])
}

func dateKey(dates ...time.Time) string {
	for _, d := range dates {
		if !d.IsZero() {
			return d.UTC().Format(time.RFC3339)
		}
	}
	return ""
}

// first returns the first text that is more than white space, trimmed.
func first(texts ...string) string {
	for _, s := range texts {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}

// maxList is how many authors, categories or files an entry may have.
const maxList = 200

// distinct drops empty texts and repetitions, keeping the order.
func distinct(texts []string) []string {
	var kept []string
	for _, s := range texts {
		if len(kept) == maxList {
			break
		}
		if s = strings.TrimSpace(s); s != "" && !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// number reads a whole number, or returns 0.
func number(s string) int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil {
		return 0
	}
	return n
}
