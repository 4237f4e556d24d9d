package main

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run the command as a program of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"warta": main})
}

// TestScripts runs the command as a person would: each file under
// testdata/script is a story with its commands and what they print. Beside
// testscript's own commands there are
//
//	serve DIR      serves a folder of the script on loopback; $SITE is its address
//	asked PATH N   fails unless the server was asked for PATH exactly N times
//	keys FILE      types at the program in a terminal and reads its screen
//	key NAME...    makes public keys: files NAME.pub
//	server ARG...  runs warta serve until the script ends; $SERVER is its address
//	server-end     ends the server with SIGTERM, and fails unless it ends well
//	ssh NAME ARG   runs a command on the server with NAME's key; < FILE is sent to it
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(e *testscript.Env) error {
			e.Setenv("WARTA_HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("WARTA_NOW", "2026-03-01T08:00:00Z")
			e.Setenv("TERM", "xterm-256color")
			e.Setenv("COLORTERM", "truecolor")
			e.Setenv("TZ", "UTC")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"serve": serveDir,
			"asked": asked,
			"keys":  keysFile,

			"key":        makeKeys,
			"server":     startServer,
			"server-end": endServer,
			"ssh":        runOverSSH,
		},
	})
}
