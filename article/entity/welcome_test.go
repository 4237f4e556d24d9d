package entity_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What the stories that every new reader sees are read with: of the names that
// they have, and of those that are found, these shares are right.
const (
	leastWelcomeRecall    = 0.9
	leastWelcomePrecision = 0.93
)

// TestWelcomeStories reads the welcome stories, in five languages, and counts
// names whose kind and full form are both right. Misc counts for nothing.
func TestWelcomeStories(t *testing.T) {
	right, found, wanted := 0, 0, 0
	for story, want := range readGold(t, "testdata/welcome/gold.txt") {
		text, err := os.ReadFile(filepath.Join("testdata/welcome", story+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		wanted += len(want)
		for name, kind := range find(t, document("", strings.TrimSpace(string(text)))) {
			if kind == "misc" {
				continue
			}
			found++
			if want[name] != kind {
				t.Logf("%s: %s %s is not wanted", story, kind, name)
				continue
			}
			right++
			delete(want, name)
		}
		for name, kind := range want {
			t.Logf("%s: %s %s is missing", story, kind, name)
		}
	}
	recall, precision := float64(right)/float64(wanted), float64(right)/float64(found)
	t.Logf("recall %.3f (%d of %d), precision %.3f", recall, right, wanted, precision)
	if recall < leastWelcomeRecall || precision < leastWelcomePrecision {
		t.Errorf("recall %.3f and precision %.3f, want %v and %v or more", recall, precision, leastWelcomeRecall, leastWelcomePrecision)
	}
}

// readGold reads the kind of each name by story: "== STORY", then "KIND NAME"
// a line.
func readGold(t *testing.T, file string) map[string]map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold := map[string]map[string]string{}
	var names map[string]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		kind, name, _ := strings.Cut(lines.Text(), " ")
		switch kind {
		case "", "#":
		case "==":
			names = map[string]string{}
			gold[name] = names
		default:
			names[name] = kind
		}
	}
	return gold
}
