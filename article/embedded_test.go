package article_test

import (
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"warta/article/entity/tag"
)

// Bars of what the two engines, quote and entity, carry along, in bytes.
const (
	mostRaw      = 8_000_000
	mostInBinary = 6_000_000
)

// TestEmbedded holds how many bytes of data the engines bring into the binary,
// and how many that is once unpacked. Whatever they embed counts.
func TestEmbedded(t *testing.T) {
	raw, inBinary := 0, 0
	for _, dir := range packages(t, "entity", "language", "quote") {
		for _, file := range embedded(t, dir) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n := unpacked(t, file, data)
			t.Logf("%-26s %8d raw %8d in the binary", file, n, len(data))
			raw += n
			inBinary += len(data)
		}
	}
	t.Logf("%-26s %8d raw %8d in the binary", "together", raw, inBinary)
	if raw > mostRaw {
		t.Errorf("%d bytes raw, want at most %d", raw, mostRaw)
	}
	if inBinary > mostInBinary {
		t.Errorf("%d bytes in the binary, want at most %d", inBinary, mostInBinary)
	}
}

// packages returns the folders at and under some that hold Go code.
func packages(t *testing.T, roots ...string) []string {
	var dirs []string
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			if code, _ := filepath.Glob(filepath.Join(path, "*.go")); len(code) > 0 {
				dirs = append(dirs, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return dirs
}

// embedded returns the files that the package in dir embeds.
func embedded(t *testing.T, dir string) []string {
	pkg, err := build.ImportDir(dir, 0)
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, pattern := range pkg.EmbedPatterns {
		found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s embeds %s: found %v, %v", dir, pattern, found, err)
		}
		files = append(files, found...)
	}
	return files
}

// unpacked returns how many bytes a file's data has when it is not packed.
func unpacked(t *testing.T, file string, data []byte) int {
	if filepath.Ext(file) != ".bin" {
		return len(data)
	}
	m, err := tag.ReadModel(data)
	if err != nil {
		t.Fatalf("reading %s: %v", file, err)
	}
	return m.Size()
}
