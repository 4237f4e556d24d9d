package main

import (
	"fmt"
	"time"
)

// clock returns the time source: the system's, or one that starts at
// WARTA_NOW (RFC 3339) and runs on from there.
func clock(env func(string) string) (func() time.Time, error) {
	s := env("WARTA_NOW")
	if s == "" {
		return time.Now, nil
	}
	start, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return nil, usagef("WARTA_NOW=%q is no RFC 3339 time (write it like 2026-01-31T09:00:00Z)", s)
	}
	began := time.Now()
	return func() time.Time { return start.Add(time.Since(began)) }, nil
}

// usageError is a mistake in how warta was called: exit status 2.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}
