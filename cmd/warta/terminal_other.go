//go:build !unix

package main

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// show runs the reader on the terminal until it is left: by Bubble Tea, which
// knows how this system's terminals are made ready.
func show(ctx context.Context, model tea.Model, fps int) error {
	_, err := tea.NewProgram(model, tea.WithContext(ctx), tea.WithFPS(fps)).Run()
	return err
}
