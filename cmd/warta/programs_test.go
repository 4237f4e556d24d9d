package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPipe(t *testing.T) {
	to := filepath.Join(t.TempDir(), "story.txt")
	says, err := pipe(t.Context(), "tee "+to, "“So,” she said; $(touch x)\nand left.\n")
	if want := "“So,” she said; $(touch x)"; err != nil || says != want {
		t.Fatalf("the command says %q, %v, want %q", says, err, want)
	}
	if got, err := os.ReadFile(to); err != nil || string(got) != "“So,” she said; $(touch x)\nand left.\n" {
		t.Errorf("the command read %q, %v", got, err)
	}
	for _, command := range []string{"", "no-such-program-here", "false"} {
		if _, err := pipe(t.Context(), command, "text"); err == nil {
			t.Errorf("pipe(%q) = nil, want an error", command)
		}
	}
}

func TestPipeTellsWhatTheCommandSays(t *testing.T) {
	_, err := pipe(t.Context(), "ls --no-such-option", "text")
	if err == nil || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "option") {
		t.Errorf("got %v, want the first line of what ls complains of", err)
	}
}

func TestStartSaysWhatToDo(t *testing.T) {
	err := opener([]string{"no-such-program-here"})(t.Context(), "https://example.org/")
	if err == nil || !strings.Contains(err.Error(), "set reader.browser in the configuration") {
		t.Errorf("a browser that is not installed: %v", err)
	}
	if player(nil) != nil {
		t.Error("without a player the browser is asked: player(nil) should be nil")
	}
}

func TestLocale(t *testing.T) {
	tests := []struct {
		env  map[string]string
		want string
	}{
		{nil, ""},
		{map[string]string{"LANG": "id_ID.UTF-8"}, "id_ID.UTF-8"},
		{map[string]string{"LANG": "id_ID.UTF-8", "LC_TIME": "de_DE.UTF-8"}, "de_DE.UTF-8"},
		{map[string]string{"LC_ALL": "C.UTF-8", "LANG": "C"}, ""},
	}
	for _, tt := range tests {
		if got := locale(func(k string) string { return tt.env[k] }); got != tt.want {
			t.Errorf("locale(%v) = %q, want %q", tt.env, got, tt.want)
		}
	}
}

// What a command prints cannot steer the terminal.
func TestPipeCleans(t *testing.T) {
	says, err := pipe(t.Context(), "cat", "\x1b[31m7 words\x07\x1b[0m\nmore")
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(says, "\x1b\x07\n") || !strings.Contains(says, "7 words") {
		t.Errorf("pipe says %q", says)
	}
}
