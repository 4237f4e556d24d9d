package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestArrows holds the floors apart: cmd -> ui -> feed -> article, never back.
func TestArrows(t *testing.T) {
	floors := []string{"article", "feed", "ui", "cmd"}
	level := func(path string) int {
		for i, f := range floors {
			if strings.HasPrefix(path+"/", "warta/"+f+"/") {
				return i
			}
		}
		return -1
	}
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{join .Imports \" \"}}", "warta/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	seen := map[int]bool{}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), ": ")
		from := level(pkg)
		if from < 0 {
			t.Errorf("package %s stands outside cmd, ui, feed and article", pkg)
		}
		seen[from] = true
		for imp := range strings.FieldsSeq(imports) {
			if to := level(imp); to > from {
				t.Errorf("%s imports %s: arrows run cmd -> ui -> feed -> article", pkg, imp)
			}
			// The screen reaches the world through ui.Library alone.
			if floors[from] == "ui" && strings.HasPrefix(imp, "warta/feed/") {
				t.Errorf("%s imports %s: ui asks the world through ui.Library", pkg, imp)
			}
		}
	}
	if len(seen) != len(floors) {
		t.Errorf("saw floors %v, want all of %v", seen, floors)
	}
}
