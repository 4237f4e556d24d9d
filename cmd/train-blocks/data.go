package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"warta/article/extract"
)

// corpora are the sets that are learned from; those without bodies count less.
var corpora = []string{"scrapinghub", "wcxb", "trafilatura"}

// folds is how many parts the sites are cut into for cross-validation.
const folds = 5

// A page is one page of a corpus with what is known of its blocks.
type page struct {
	corpus string
	truth  truth
	fold   int
	blocks extract.Blocks
	texts  []string
	rows   []row
	scores []float32 // the first layer's, trained without the page's fold
	chosen []float32 // the second layer's
}

// A truth is a page's entry in truth.json.
type truth struct {
	ID      string   `json:"id"`
	URL     string   `json:"url"`
	Body    string   `json:"body"`
	With    []string `json:"with"`
	Without []string `json:"without"`
}

// A row is one block to learn from: its features, whether it belongs to the
// article, and how much it counts.
type row struct {
	index  []int32
	value  []float32
	label  float32
	weight float32
}

func load(dir string) ([]*page, error) {
	var pages []*page
	for _, c := range corpora {
		data, err := os.ReadFile(filepath.Join(dir, c, "truth.json"))
		if err != nil {
			return nil, err
		}
		var ts []truth
		if err := json.Unmarshal(data, &ts); err != nil {
			return nil, fmt.Errorf("%s: %w", c, err)
		}
		for _, t := range ts {
			p, err := loadPage(dir, c, t)
			if err != nil {
				return nil, err
			}
			pages = append(pages, p)
		}
	}
	return pages, nil
}

func loadPage(dir, corpus string, t truth) (*page, error) {
	f, err := os.Open(filepath.Join(dir, corpus, "html", t.ID+".html.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	html, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	p := &page{corpus: corpus, truth: t, fold: foldOf(t.URL), blocks: extract.ReadBlocks(html, extract.Options{URL: t.URL})}
	for i := range p.blocks.Len() {
		p.texts = append(p.texts, p.blocks.Text(i))
	}
	p.label()
	return p, nil
}

// foldOf puts all pages of a site into one fold.
func foldOf(address string) int {
	host := ""
	if u, err := url.Parse(address); err == nil {
		parts := strings.Split(u.Hostname(), ".")
		host = strings.Join(parts[max(0, len(parts)-2):], ".")
	}
	h := fnv.New32a()
	h.Write([]byte(host))
	return int(h.Sum32() % folds)
}

// sparse returns a row of the vector's features that are not zero.
func sparse(v []float32) row {
	var r row
	for i, x := range v {
		if x != 0 {
			r.index = append(r.index, int32(i))
			r.value = append(r.value, x)
		}
	}
	return r
}
