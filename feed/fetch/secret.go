package fetch

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"
)

// secretTime and secretSize bound a command that prints a password: long
// enough to unlock a store of passwords by hand.
const (
	secretTime = 30 * time.Second
	secretSize = 64 << 10
)

// ReadSecret resolves a reference to a password: "env:NAME", "file:PATH" of a
// file that only its owner may read, or "command:WORDS" that prints it on its
// first line. Its errors name the reference, never the password.
func ReadSecret(ctx context.Context, ref string) (string, error) {
	kind, rest, _ := strings.Cut(ref, ":")
	switch kind {
	case "env":
		if v := os.Getenv(rest); v != "" {
			return v, nil
		}
		return "", fmt.Errorf("the environment has no %s", rest)
	case "file":
		return secretFile(expandHome(rest))
	case "command":
		ctx, cancel := context.WithTimeout(ctx, secretTime)
		defer cancel()
		out, err := runCommand(ctx, rest, nil, secretSize)
		if err != nil {
			return "", err
		}
		return firstLine(string(out)), nil
	}
	return "", fmt.Errorf("a secret is env:NAME, file:PATH or command:WORDS")
}

// secretFile reads a password from a file that is nobody else's to read.
func secretFile(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", fmt.Errorf("secret file: %w", err)
	}
	if !info.Mode().IsRegular() || info.Mode().Perm()&0o077 != 0 {
		return "", fmt.Errorf("secret file %s can be read by others: chmod 600 %s", path, path)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("secret file: %w", err)
	}
	return firstLine(string(b)), nil
}

// reveal resolves a header's value if it is a reference.
func (c *Client) reveal(ctx context.Context, value string) (string, error) {
	for _, kind := range []string{"env:", "file:", "command:"} {
		if strings.HasPrefix(value, kind) {
			return c.o.Secret(ctx, value)
		}
	}
	return value, nil
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimSuffix(line, "\r")
}
