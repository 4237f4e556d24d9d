package main

import (
	"errors"
	"os"
	"path/filepath"
)

// paths are the files that warta keeps: its configuration, a person's own
// corrections of names, the store, and the journal.
type paths struct {
	config, names, store, log string
}

// findPaths follows the XDG Base Directory Specification; WARTA_HOME puts all
// four files into one folder.
func findPaths(env func(string) string) (paths, error) {
	if dir := env("WARTA_HOME"); dir != "" {
		return paths{
			config: filepath.Join(dir, "config.toml"),
			names:  filepath.Join(dir, "names.txt"),
			store:  filepath.Join(dir, "warta.db"),
			log:    filepath.Join(dir, "warta.log"),
		}, nil
	}
	config, err1 := userDir(env, "XDG_CONFIG_HOME", ".config")
	data, err2 := userDir(env, "XDG_DATA_HOME", ".local", "share")
	state, err3 := userDir(env, "XDG_STATE_HOME", ".local", "state")
	if err := errors.Join(err1, err2, err3); err != nil {
		return paths{}, errors.New("no home folder: set HOME, or WARTA_HOME to a folder for warta's files")
	}
	return paths{
		config: filepath.Join(config, "warta", "config.toml"),
		names:  filepath.Join(config, "warta", "names.txt"),
		store:  filepath.Join(data, "warta", "warta.db"),
		log:    filepath.Join(state, "warta", "warta.log"),
	}, nil
}

// userDir returns the folder that the variable names, else the one under home.
// The specification says to ignore a relative path.
func userDir(env func(string) string, name string, under ...string) (string, error) {
	if dir := env(name); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(append([]string{home}, under...)...), nil
}
