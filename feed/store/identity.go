package store

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"
	"sync"
	"time"

	"warta/feed"
)

// An item is an entry of a listing with what tells it from others.
type item struct {
	feed.Entry
	id   int64 // the stored entry's; 0 when it is new
	kin  int64
	hash int64
}

// identify returns the listing's entries with their identities. An entry that
// stands twice counts once. Some publishers give every entry one guid: where
// it comes with different links, guid and link together are the identity.
func identify(entries []feed.Entry) []item {
	links := map[string]string{}
	shared := map[string]bool{}
	for _, e := range entries {
		if link, ok := links[e.GUID]; ok && link != e.URL {
			shared[e.GUID] = true
		}
		links[e.GUID] = e.URL
	}
	seen := make(map[string]bool, len(entries))
	items := make([]item, 0, len(entries))
	for _, e := range entries {
		e.GUID = strings.ToValidUTF8(e.GUID, "\ufffd")
		if shared[e.GUID] && e.URL != "" && e.URL != e.GUID {
			e.GUID += " " + e.URL
		}
		if seen[e.GUID] {
			continue
		}
		seen[e.GUID] = true
		items = append(items, item{Entry: e, kin: kin(e), hash: hash(e)})
	}
	return items
}

// kin is the number by which an entry is found when its publisher renews its
// guid: that of its link and title, 0 when it has not both.
func kin(e feed.Entry) int64 {
	title := strings.TrimSpace(e.Title)
	if e.URL == "" || title == "" {
		return 0
	}
	return digest(e.URL, title) | 1
}

// hash is the number by which a change of anything stated is seen.
func hash(e feed.Entry) int64 {
	parts := []string{e.URL, e.Comments, e.Title, stamp(e.Published), stamp(e.Updated), e.Summary, e.Content, e.Image}
	parts = append(append(parts, strconv.Itoa(len(e.Authors))), e.Authors...)
	parts = append(append(parts, strconv.Itoa(len(e.Categories))), e.Categories...)
	for _, f := range e.Enclosures {
		parts = append(parts, f.URL, f.Type, strconv.FormatInt(f.Length, 10))
	}
	return digest(parts...)
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strconv.FormatInt(t.UnixNano(), 10)
}

// scratch holds the bytes that are digested: a first fetch digests every body,
// and a copy of each would be much for the collector.
var scratch = sync.Pool{New: func() any { return new([]byte) }}

// digest makes a number of texts: it is the same on every machine, and no
// publisher can choose texts that share one.
func digest(parts ...string) int64 {
	buffer := scratch.Get().(*[]byte)
	defer scratch.Put(buffer)
	b := (*buffer)[:0]
	for _, p := range parts {
		b = append(append(b, p...), 0xff) // no UTF-8 text holds this byte
	}
	*buffer = b
	sum := sha256.Sum256(b)
	return int64(binary.LittleEndian.Uint64(sum[:]))
}
