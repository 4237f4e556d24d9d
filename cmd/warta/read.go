package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/article/extract"
	"warta/feed/fetch"
	"warta/feed/library"
)

func (a *app) readCmd() *cobra.Command {
	var asJSON, plain, public bool
	var base string
	c := &cobra.Command{
		Use:   "read [--json | --plain] FILE|URL|-...",
		Short: "Read pages: text, who is quoted, who is named",
		Long: `read prints the article of each page, with its quotations and names. It touches no store.

A FILE that ends in .txt is read as plain text: a blank line parts paragraphs. --json prints
one object a line, in the arguments' order; offsets in it are bytes of "text", and "stub" is true
where the page shows only a part of its story. A story that goes on over several pages is read
whole from its address, up to six of them.`,
		Example: `warta read https://example.org/news/1
warta read --json page.html | jq .quotes`,
		Args: atLeast(1, "a file, an address or -"),
		RunE: func(c *cobra.Command, args []string) error {
			if asJSON && plain {
				return usagef("give --json or --plain, not both")
			}
			if err := a.connect(public); err != nil {
				return err
			}
			if a.guest == nil {
				// Pages leave much garbage beside a small heap; collecting it
				// sooner costs no time that shows and a fifth less memory.
				debug.SetGCPercent(30)
			}
			show := a.showPlain
			if asJSON {
				show = a.showJSON
			}
			return a.readAll(c.Context(), args, base, show)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	c.Flags().BoolVar(&plain, "plain", false, "plain text (the default)")
	c.Flags().StringVar(&base, "url", "", "the address that a file's links are relative to")
	c.Flags().BoolVar(&public, "public-only", false, "ask no private or loopback address")
	return c
}

// A reading is one argument, read.
type reading struct {
	file string
	article.Article
	err error
}

func (a *app) readAll(ctx context.Context, args []string, base string, show func(reading) error) error {
	failed := false
	err := ordered(args, sideBySide(args), func(arg string) reading {
		return a.readOne(ctx, arg, base)
	}, func(r reading) error {
		failed = failed || r.err != nil
		return show(r)
	})
	if err == nil && failed {
		return errReported
	}
	return err
}

// readOne reads one argument.
func (a *app) readOne(ctx context.Context, arg, base string) reading {
	return a.carefully(arg, func() reading { return a.readPage(ctx, arg, base) })
}

// carefully works on one argument. What a guest asks for is a stranger's choice
// on a machine that others use too.
func (a *app) carefully(arg string, read func() reading) reading {
	if a.guest == nil {
		return read()
	}
	return a.guest.carefully(arg, read)
}

func (a *app) readPage(ctx context.Context, arg, base string) reading {
	if isWeb(arg) && base == "" {
		return a.readStory(ctx, arg)
	}
	s := a.load(ctx, a.client, arg, fetch.Page)
	if s.err != nil {
		return reading{file: arg, err: s.err}
	}
	if base != "" {
		s.url = base
	}
	return a.placed(ctx, s, func() reading {
		d, err := documentOf(s)
		if err != nil {
			return reading{file: arg, err: err}
		}
		return reading{file: arg, Article: library.Analyse(d, a.names)}
	})
}

// readStory reads the page at an address as the reader on the screen does:
// with the further pages of its story, and from another form of a shell.
func (a *app) readStory(ctx context.Context, address string) reading {
	d, err := library.Whole(ctx, address, func(ctx context.Context, at string) (d article.Document, links extract.Links, err error) {
		// A page on the internet must not make warta ask its neighbours.
		page, err := a.client.Get(ctx, fetch.Request{URL: at, Kind: fetch.Page, Feed: address})
		if err != nil {
			return d, links, err
		}
		s := source{name: at, body: page.Body, url: page.Final, contentType: page.ContentType()}
		r := a.placed(ctx, s, func() (r reading) {
			if d, links, r.err = extract.Linked(s.body, extract.Options{URL: s.url, ContentType: s.contentType}); r.err != nil {
				r.err = fmt.Errorf("%s: %w", at, r.err)
			}
			return r
		})
		return d, links, r.err
	})
	if err != nil {
		return reading{file: address, err: err}
	}
	return a.placed(ctx, source{name: address}, func() reading {
		return reading{file: address, Article: library.Analyse(d, a.names)}
	})
}

// placed works on a page that is here already: a guest's, when there is a
// place for it.
func (a *app) placed(ctx context.Context, s source, read func() reading) reading {
	if a.guest == nil {
		return read()
	}
	return a.guest.takeApart(ctx, s, read)
}

// documentOf takes the article out of what an argument led to.
func documentOf(s source) (d article.Document, err error) {
	if strings.HasSuffix(strings.ToLower(s.name), ".txt") && !isAddress(s.name) {
		if d = extract.Text(s.body, article.Document{URL: s.url}); d.Text == "" && len(bytes.TrimSpace(s.body)) > 0 {
			err = extract.ErrNotText
		}
	} else {
		d, err = extract.Page(s.body, extract.Options{URL: s.url, ContentType: s.contentType})
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", s.name, err)
	}
	return d, err
}

func (a *app) showJSON(r reading) error {
	rec := recordOf(r.file, r.Article)
	if r.err != nil {
		rec.Error = article.Clean(r.err.Error())
	}
	return a.print(rec)
}

// partOnly says of a story what the reader on the screen says under it.
const partOnly = "(The page shows only a part of this story.)"

// showPlain prints an article as text: its title, who wrote it, the text, and
// under it who spoke.
func (a *app) showPlain(r reading) error {
	if r.err != nil {
		a.report("%s", article.Clean(r.err.Error()))
		return nil
	}
	var b strings.Builder
	for _, line := range []string{r.Title, r.Byline} {
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(r.Text)
	b.WriteString("\n")
	if r.Stub {
		b.WriteString("\n" + partOnly + "\n")
	}
	if len(r.Quotes) > 0 {
		b.WriteString("\n")
	}
	for _, q := range r.Quotes {
		if q.Speaker != "" {
			fmt.Fprintf(&b, "%s — %s\n", q.In(r.Text), q.Speaker)
		}
	}
	_, err := fmt.Fprintln(a.out, strings.TrimRight(b.String(), "\n"))
	return err
}
