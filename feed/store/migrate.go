package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"sync"
)

// applicationID marks a file as a store of warta: "wart" in ASCII.
const applicationID = 0x77617274

//go:embed migrations/*.sql
var files embed.FS

// migrations returns the schema's steps in order; the n-th makes version n.
var migrations = sync.OnceValue(func() []string {
	names, _ := fs.Glob(files, "migrations/*.sql") // in lexical order
	steps := make([]string, len(names))
	for i, name := range names {
		b, _ := files.ReadFile(name)
		steps[i] = string(b)
	}
	return steps
})

// migrate brings a store to the newest schema, inside the transaction that is
// open on the connection.
func migrate(ctx context.Context, conn *sql.Conn) error {
	var version int
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for n, step := range migrations() {
		if n < version {
			continue // also when another process has just migrated
		}
		step += fmt.Sprintf(";\nPRAGMA user_version = %d; PRAGMA application_id = %d", n+1, applicationID)
		if _, err := conn.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("migrating to schema %d: %w", n+1, err)
		}
	}
	return nil
}
