package fetch_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"warta/feed/fetch"
)

// Each row that is said to be kept has a test that bears its number, here or
// beside the store.
func TestRowsHaveTests(t *testing.T) {
	tested := map[string]bool{}
	for _, pattern := range []string{"*_test.go", "../library/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			mark(tested, source)
		}
	}
	for i, row := range fetch.Rows {
		if want := fmt.Sprint("P", i+1); row.ID != want {
			t.Errorf("row %d is %s, want %s", i+1, row.ID, want)
		}
		if row.State == fetch.Kept && !tested[row.ID] {
			t.Errorf("%s (%s) is said to be kept and has no test", row.ID, row.Situation)
		}
	}
	if len(fetch.Rows) != 35 {
		t.Errorf("%d rows, want 35", len(fetch.Rows))
	}
}

var (
	testName = regexp.MustCompile(`func Test\w+\(t `)
	caseName = regexp.MustCompile(`"P\d+ `)
	rowID    = regexp.MustCompile(`P\d+`)
)

// mark notes the rows that a test file's functions and cases are named after.
func mark(tested map[string]bool, source []byte) {
	for _, names := range []*regexp.Regexp{testName, caseName} {
		for _, name := range names.FindAll(source, -1) {
			for _, id := range rowID.FindAll(name, -1) {
				tested[string(id)] = true
			}
		}
	}
}
