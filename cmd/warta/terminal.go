package main

import (
	"os"

	"warta/ui/wire"
)

// A terminal is where the reader is opened. Only what the program knows of a
// file is handed on, so that nothing gets past the writer.
type terminal struct {
	file *os.File
	*wire.Writer
}

func newTerminal(f *os.File) terminal { return terminal{f, wire.New(f)} }

// Read reads keys.
func (t terminal) Read(b []byte) (int, error) { return t.file.Read(b) }

// Close closes the terminal.
func (t terminal) Close() error { return t.file.Close() }

// Fd is what makes it a terminal.
func (t terminal) Fd() uintptr { return t.file.Fd() }
