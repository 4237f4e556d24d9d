package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"time"
	"warta/article"
)

// The programs that the reader starts. What a feed sent is handed over as one
// argument or on standard input and never passes a shell.

// pipeTime is how long a command may take over a story's text.
const pipeTime = 10 * time.Second

// opener returns what opens an address in the browser.
func opener(command []string) func(context.Context, string) error {
	if len(command) == 0 {
		switch runtime.GOOS {
		case "darwin":
			command = []string{"open"}
		case "windows":
			command = []string{"rundll32", "url.dll,FileProtocolHandler"}
		default:
			command = []string{"xdg-open"}
		}
	}
	return func(_ context.Context, address string) error {
		return start(append(command[:len(command):len(command)], address), "set reader.browser in the configuration, or copy the link with y")
	}
}

// player returns what plays an episode; nil leaves that to the browser.
func player(command []string) func(context.Context, string) error {
	if len(command) == 0 {
		return nil
	}
	return func(_ context.Context, address string) error {
		return start(append(command[:len(command):len(command)], address), "set reader.player in the configuration")
	}
}

// openWith runs a command that a person typed on an address.
func openWith(_ context.Context, command, address string) error {
	return start(append(strings.Fields(command), address), "type the name of a program that is installed")
}

// start starts a program and does not wait: it may stay open for hours, and
// longer than the reader. Its output would be painted over the screen.
func start(command []string, advice string) error {
	name, err := exec.LookPath(command[0])
	if err != nil {
		return fmt.Errorf("%s is not installed (%s)", command[0], advice)
	}
	cmd := exec.Command(name, command[1:]...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("starting %s: %w", command[0], err)
	}
	go func() { _ = cmd.Wait() }() // only to be rid of the process
	return nil
}

// pipe hands a story's text to a command that a person typed, waits for its
// end, and returns the first line of what it printed.
func pipe(ctx context.Context, command, text string) (string, error) {
	words := strings.Fields(command)
	if len(words) == 0 {
		return "", errors.New("no command given")
	}
	ctx, cancel := context.WithTimeout(ctx, pipeTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, words[0], words[1:]...)
	cmd.Stdin = strings.NewReader(text)
	cmd.WaitDelay = time.Second // for a child that keeps the pipe open
	var says, complains firstLine
	cmd.Stdout, cmd.Stderr = &says, &complains
	err := cmd.Run()
	switch {
	case ctx.Err() == context.DeadlineExceeded:
		return "", fmt.Errorf("%s took longer than %v and was ended", words[0], pipeTime)
	case err != nil && len(complains) > 0:
		return "", fmt.Errorf("%s (%w)", complains, err)
	}
	return says.String(), err
}

// A firstLine keeps the beginning of what is written to it, for the one line
// that the screen has for it.
type firstLine []byte

func (l *firstLine) Write(b []byte) (int, error) {
	*l = append(*l, b[:min(len(b), 200-len(*l))]...)
	return len(b), nil
}

// String returns the line as it may be shown: what a command prints may colour
// or steer a terminal.
func (l firstLine) String() string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(l)), "\n")
	return article.Clean(line)
}

// locale is the language that the reader's environment asks for (POSIX).
func locale(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_TIME", "LANG"} {
		if v := env(name); v != "" && v != "C" && v != "POSIX" && !strings.HasPrefix(v, "C.") {
			return v
		}
	}
	return ""
}
