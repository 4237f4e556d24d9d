package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/crypto/ssh"

	"warta/article"
	"warta/ui/serve"
)

// A keyLine is a line of an authorized_keys file that is neither blank nor a
// comment.
type keyLine struct {
	key     ssh.PublicKey // nil when the line holds none
	options []string
	from    string // which line of which file, for messages
}

// keyLines reads a file of keys. A comment of a key is its owner's own.
func keyLines(name string, text []byte) []keyLine {
	var list []keyLine
	for i, line := range bytes.Split(text, []byte("\n")) {
		if line = bytes.TrimSpace(line); len(line) == 0 || line[0] == '#' {
			continue
		}
		l := keyLine{from: fmt.Sprintf("%s: line %d", name, i+1)}
		if k, _, options, _, err := ssh.ParseAuthorizedKey(line); err == nil {
			l.key, l.options = k, options
		}
		list = append(list, l)
	}
	return list
}

// text is the key as accounts keep it.
func (l keyLine) text() string { return authorizedForm(l.key) }

// check reports, as an error, why the line lets nobody in.
func (l keyLine) check() error {
	if l.key == nil {
		return fmt.Errorf("%s: this is no public key (give the file that ends in .pub)", l.from)
	}
	if err := serve.CheckKey(l.key); err != nil {
		return fmt.Errorf("%s: %w", l.from, err)
	}
	for _, o := range l.options {
		if !holdsAnyway(o, l.options) {
			name, _, _ := strings.Cut(o, "=")
			return fmt.Errorf("%s: the option %s is not kept here, where nobody gets a shell or forwarding: take it out to let the key in without it", l.from, article.Clean(name))
		}
	}
	return nil
}

// holdsAnyway reports whether what an option of a key asks for is so without
// it. "restrict" alone would shut the reader, which needs a terminal.
func holdsAnyway(option string, all []string) bool {
	switch strings.ToLower(option) {
	case "no-port-forwarding", "no-agent-forwarding", "no-x11-forwarding", "no-user-rc", "pty":
		return true
	case "restrict":
		return slices.ContainsFunc(all, func(o string) bool { return strings.EqualFold(o, "pty") })
	}
	return false
}

// readKeys reads public keys: each argument is a file of them, or one itself.
// All of them must be good.
func readKeys(args []string) ([]string, error) {
	var keys []string
	for _, arg := range args {
		lines, err := argLines(arg)
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			if err := l.check(); err != nil {
				return nil, err
			}
			if key := l.text(); !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys, nil
}

// argLines reads one argument, which holds a key at least.
func argLines(arg string) ([]keyLine, error) {
	if lines := keyLines("the key given", []byte(arg)); len(lines) == 1 && lines[0].key != nil {
		lines[0].from = "the key given"
		return lines, nil
	}
	name := article.Clean(arg)
	text, err := os.ReadFile(arg)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, usagef("%s is neither a public key nor a file of them (give a .pub file, or its line in quotation marks)", name)
	}
	if err != nil {
		return nil, err
	}
	lines := keyLines(name, text)
	if !slices.ContainsFunc(lines, func(l keyLine) bool { return l.key != nil }) {
		return nil, fmt.Errorf("%s: no public key is in it (give the file that ends in .pub)", name)
	}
	return lines, nil
}

// authorizedForm is a key as accounts keep it.
func authorizedForm(k ssh.PublicKey) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(k)))
}
