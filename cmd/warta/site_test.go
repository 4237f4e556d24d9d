package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// A site serves a folder of a script. "$SITE" in a file is the site's address.
type site struct {
	dir     string
	address string

	mu    sync.Mutex
	asked map[string]int
}

// sites holds the site of each script that runs.
var sites sync.Map // from the script's folder

func serveDir(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: serve DIR")
	}
	s := &site{dir: ts.MkAbs(args[0]), asked: map[string]int{}}
	server := httptest.NewUnstartedServer(s)
	s.address = "http://" + server.Listener.Addr().String() // before anybody asks: a port may have been another's
	server.Start()
	ts.Defer(server.Close)
	ts.Setenv("SITE", server.URL)
	sites.Store(ts.Getenv("WORK"), s)
}

func asked(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: asked PATH N")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	v, ok := sites.Load(ts.Getenv("WORK"))
	if !ok {
		ts.Fatalf("asked: serve comes first")
	}
	s := v.(*site)
	s.mu.Lock()
	defer s.mu.Unlock()
	if got := s.asked[args[0]]; got != want {
		ts.Fatalf("the server was asked for %s %d times, want %d", args[0], got, want)
	}
}

// ServeHTTP answers with a file and its ETag, or 304.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.URL.Path)
	s.mu.Lock()
	s.asked[name]++
	s.mu.Unlock()
	body, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	body = bytes.ReplaceAll(body, []byte("$SITE"), []byte(s.address))
	h := fnv.New64a()
	h.Write(body)
	etag := fmt.Sprintf(`"%x"`, h.Sum64())
	w.Header().Set("ETag", etag)
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	if r.Header.Get("If-None-Match") == etag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	_, _ = w.Write(body) // the client may be gone
}
