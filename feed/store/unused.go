package store

// The ids for the next feed, account and entry, as SQL. SQLite by itself hands
// out the highest ids again once their rows are gone.
var (
	unusedFeed    = unused("feed")
	unusedAccount = unused("account")
	unusedEntry   = unused("entry")
)

// unused is the first id of a table that no row has or had.
func unused(table string) string {
	return "SELECT max(value, coalesce((SELECT max(id) FROM " + table + "), 0)) + 1 FROM setting WHERE name = 'last_" + table + "'"
}
