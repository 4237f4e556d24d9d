package store

import (
	"context"
	"database/sql"
	"encoding/json"
)

// purgedID stands for an entry that was removed and must not come back.
const purgedID = -1

// A stored is an entry that the store has, or had.
type stored struct {
	id   int64
	guid string
	hash int64
}

// recognise returns the items that are new (their id is 0) or changed (it is
// the stored entry's), and drops those that are stored as they are.
func (s *Store) recognise(ctx context.Context, id int64, items []item) ([]item, error) {
	var listed int64
	err := s.row(ctx, "SELECT listed FROM feed WHERE id = ?", []any{id}, &listed)
	if err != nil || listed == 0 {
		return items, err // nothing is known of it
	}
	known, err := s.byGUID(ctx, id, items)
	if err != nil || len(known) == len(items) {
		return changed(items, known, nil), err
	}
	var fresh []item
	for _, it := range items {
		if _, ok := known[it.GUID]; !ok && it.kin != 0 {
			fresh = append(fresh, it)
		}
	}
	kin, err := s.byKin(ctx, id, fresh)
	return changed(items, known, kin), err
}

// changed settles which stored entry each item is, and drops what needs no
// writing. An item whose guid is unknown is the entry with its link and title,
// unless the listing has that one too: publishers who renew guids renew them
// instead of the old.
func changed(items []item, known map[string]stored, kin map[int64][]stored) []item {
	listed := make(map[string]bool, len(items))
	for _, it := range items {
		listed[it.GUID] = true
	}
	kept := items[:0:0]
	for _, it := range items {
		was, ok := known[it.GUID]
		for !ok && len(kin[it.kin]) > 0 {
			was, kin[it.kin] = kin[it.kin][0], kin[it.kin][1:]
			ok = !listed[was.guid]
		}
		if ok && (was.id == purgedID || was.hash == it.hash) {
			continue
		}
		if ok {
			it.id = was.id
		}
		kept = append(kept, it)
	}
	return kept
}

// byGUID returns which of the items are stored or were removed.
func (s *Store) byGUID(ctx context.Context, id int64, items []item) (map[string]stored, error) {
	guids := make([]string, len(items))
	for i, it := range items {
		guids[i] = it.GUID
	}
	list, err := json.Marshal(guids)
	if err != nil {
		return nil, err
	}
	known := make(map[string]stored, len(items))
	err = s.query(ctx, `SELECT e.id, e.guid, e.hash FROM json_each(?2) j CROSS JOIN entry e ON e.feed = ?1 AND e.guid = j.value
 UNION ALL SELECT ?3, p.guid, 0 FROM json_each(?2) j CROSS JOIN purged p ON p.feed = ?1 AND p.guid = j.value`,
		[]any{id, string(list), purgedID}, func(rows *sql.Rows) error {
			var e stored
			err := rows.Scan(&e.id, &e.guid, &e.hash)
			known[e.guid] = e
			return err
		})
	return known, err
}

// byKin returns the stored and removed entries that share link and title with
// an item, the newest first.
func (s *Store) byKin(ctx context.Context, id int64, items []item) (map[int64][]stored, error) {
	if len(items) == 0 {
		return nil, nil
	}
	numbers := make([]int64, len(items))
	for i, it := range items {
		numbers[i] = it.kin
	}
	list, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	kin := map[int64][]stored{}
	err = s.query(ctx, `SELECT e.kin, e.id, e.guid, e.hash FROM entry e WHERE e.feed = ?1 AND e.kin IN (SELECT value FROM json_each(?2))
 UNION ALL SELECT p.kin, ?3, p.guid, 0 FROM purged p WHERE p.feed = ?1 AND p.kin IN (SELECT value FROM json_each(?2))
 ORDER BY 2 DESC`, []any{id, string(list), purgedID}, func(rows *sql.Rows) error {
		var number int64
		var e stored
		err := rows.Scan(&number, &e.id, &e.guid, &e.hash)
		kin[number] = append(kin[number], e)
		return err
	})
	return kin, err
}
