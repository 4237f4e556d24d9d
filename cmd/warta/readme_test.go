package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"warta/ui/keys"
)

var update = flag.Bool("update", false, "rewrite what is made from the program")

// TestReadmeListsTheKeys holds the README's keys to the one table.
func TestReadmeListsTheKeys(t *testing.T) {
	name := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	const from, to = "-update -->\n", "<!-- /keys -->"
	head, rest, ok := strings.Cut(string(text), from)
	got, tail, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("README.md has no list of keys between %q and %q", from, to)
	}
	want := keyList(keys.Default())
	if got == want {
		return
	}
	if !*update {
		t.Fatalf("README.md lists other keys than ui/keys: run go test ./cmd/warta -update\n got %s\nwant %s", got, want)
	}
	if err := os.WriteFile(name, []byte(head+from+want+to+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

func keyList(table keys.Table) string {
	var b strings.Builder
	group := ""
	for _, k := range table {
		if k.Group != group {
			group = k.Group
			fmt.Fprintf(&b, "\n| %s | | |\n|---|---|---|\n", group)
		}
		fence := "`"
		if strings.Contains(k.String(), fence) {
			fence = "`` "
		}
		fmt.Fprintf(&b, "| %s%s%s | %s | `%s` |\n", fence, strings.ReplaceAll(k.String(), "|", `\|`), reverse(fence), k.Help, k.Action)
	}
	return b.String() + "\n"
}

func reverse(s string) string {
	r := []byte(s)
	slices.Reverse(r)
	return string(r)
}

// TestReadmesConfigurationHolds reads the README's example configuration.
func TestReadmesConfigurationHolds(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "```toml\n")
	example, _, ok2 := strings.Cut(rest, "```")
	if !ok || !ok2 {
		t.Fatal("README.md shows no configuration")
	}
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := readConfig(path); err != nil || len(c.Keys) == 0 {
		t.Errorf("readConfig(the README's example) = %+v, %v", c, err)
	}
}
