package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
)

// A saidRecord is the line that `warta quotes --json` prints for one quotation.
type saidRecord struct {
	File  string `json:"file"`
	Title string `json:"title"`
	URL   string `json:"url"`
	quoteRecord
}

// A namedRecord is the line that `warta entities --json` prints for one name.
type namedRecord struct {
	File  string `json:"file"`
	Title string `json:"title"`
	URL   string `json:"url"`
	entityRecord
}

func (a *app) quotesCmd() *cobra.Command {
	var by, about string
	var asJSON bool
	c := &cobra.Command{
		Use:   "quotes [--by NAME] [--about NAME] [--json] [FILE|URL|ID...]",
		Short: "Who said what: the quotations of articles",
		Long: `quotes prints the quotations of articles with their speakers. Without an article, --by takes a
speaker's full name and prints what your feeds have of this person, newest first.`,
		Example: `warta quotes 1207
warta quotes --by Jansen --json https://example.org/news/1
warta quotes --by "Maria Jansen"`,
		RunE: func(c *cobra.Command, args []string) error {
			show, n := counted(func(q saidRecord) error { return a.showQuote(q, asJSON, len(args) != 1) })
			if len(args) == 0 {
				if err := a.said(c.Context(), by, about, show); err != nil {
					return err
				}
				a.nothing(*n, asJSON, "your feeds have no quotation of %s (give the full name, as the reader shows it)", article.Clean(by))
				return nil
			}
			err := a.analysed(c.Context(), args, func(r reading) error {
				for i, q := range quoteRecords(r.Article) {
					if !matches(q.Speaker, by) || !isAbout(r.Article, r.Quotes[i].Span, about) {
						continue
					}
					if err := show(saidRecord{r.file, r.Title, r.URL, q}); err != nil {
						return err
					}
				}
				return nil
			})
			if err == nil {
				a.nothing(*n, asJSON, "no such quotation in what was read")
			}
			return err
		},
	}
	c.Flags().StringVar(&by, "by", "", "only this speaker's: a part of the name")
	c.Flags().StringVar(&about, "about", "", "only those that name this: a part of the name")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}

func (a *app) entitiesCmd() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:     "entities [--json] FILE|URL|ID...",
		Short:   "Who and what articles name",
		Example: `warta entities --json 1207 | jq -r .name`,
		Args:    atLeast(1, "a file, an address or an entry's ID"),
		RunE: func(c *cobra.Command, args []string) error {
			show, n := counted(func(e namedRecord) error { return a.showEntity(e, asJSON, len(args) != 1) })
			err := a.analysed(c.Context(), args, func(r reading) error {
				for _, e := range entityRecords(r.Article) {
					if err := show(namedRecord{r.file, r.Title, r.URL, e}); err != nil {
						return err
					}
				}
				return nil
			})
			if err == nil {
				a.nothing(*n, asJSON, "no names in what was read")
			}
			return err
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}

// saidLimit is how many quotations of one speaker are listed.
const saidLimit = 1000

// said prints what a speaker said across the feeds.
func (a *app) said(ctx context.Context, by, about string, show func(saidRecord) error) error {
	if by == "" {
		return usagef("warta quotes needs a file, an address, an entry's ID, or --by with a speaker's full name")
	}
	lib, _, err := a.newsroom(ctx, false)
	if err != nil {
		return err
	}
	said, err := lib.Said(ctx, by, saidLimit)
	if err != nil {
		return err
	}
	for _, q := range said {
		if !matches(q.Text, about) {
			continue
		}
		err := show(saidRecord{strconv.FormatInt(q.Entry.ID, 10), q.Entry.Title, q.Entry.URL, quoteRecord{
			q.Start, q.End, q.Text, q.Speaker, q.Confidence, q.Utterance,
		}})
		if err != nil {
			return err
		}
	}
	return nil
}

// analysed reads each argument, a number being a stored entry, and shows what
// could be read.
func (a *app) analysed(ctx context.Context, args []string, show func(reading) error) error {
	lib, _, err := a.newsroom(ctx, false)
	if err != nil {
		return err
	}
	return a.analysedIn(ctx, lib, args, show)
}

// analysedIn does so with the entries of a newsroom.
func (a *app) analysedIn(ctx context.Context, lib newsroom, args []string, show func(reading) error) error {
	failed := false
	err := ordered(args, sideBySide(args), func(arg string) reading {
		id, err := strconv.ParseInt(arg, 10, 64)
		if err != nil {
			return a.readOne(ctx, arg, "")
		}
		return a.carefully(arg, func() reading { return openOne(ctx, lib, id) })
	}, func(r reading) error {
		if r.err != nil {
			failed = true
			a.report("%s", article.Clean(r.err.Error()))
			return nil
		}
		return show(r)
	})
	if err == nil && failed {
		return errReported
	}
	return err
}

// openOne reads a stored entry.
func openOne(ctx context.Context, lib newsroom, id int64) reading {
	r := reading{file: strconv.FormatInt(id, 10)}
	if r.Article, _, r.err = lib.Open(ctx, id, feed.Best); r.err != nil {
		r.err = notListed(id, r.err)
	}
	return r
}

func matches(name, part string) bool {
	return part == "" || strings.Contains(strings.ToLower(name), strings.ToLower(part))
}

// isAbout reports whether the quotation names what about is a part of.
func isAbout(a article.Article, quote article.Span, about string) bool {
	if about == "" || matches(quote.In(a.Text), about) {
		return true
	}
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			if quote.Contains(m) && matches(e.Name, about) {
				return true
			}
		}
	}
	return false
}

// showQuote prints a quotation, with its story where several stories are asked for.
func (a *app) showQuote(q saidRecord, asJSON, several bool) error {
	if asJSON {
		return a.print(q)
	}
	speaker := q.Speaker
	if speaker == "" {
		speaker = "?"
	}
	from := ""
	if several {
		from = fromStory(q.Title, q.File)
	}
	_, err := fmt.Fprintf(a.out, "%s: %s%s\n", speaker, strings.Join(strings.Fields(q.Text), " "), from)
	return err
}

// showEntity prints a name, with its story where several stories are asked for.
func (a *app) showEntity(e namedRecord, asJSON, several bool) error {
	if asJSON {
		return a.print(e)
	}
	from := ""
	if several {
		from = fromStory(e.Title, e.File)
	}
	_, err := fmt.Fprintf(a.out, "%-6s %3d  %s%s\n", e.Type, e.Count, e.Name, from)
	return err
}

// fromStory says which story a line is from: its title, and what was asked for.
func fromStory(title, file string) string {
	if title == "" {
		return " — " + article.Clean(file)
	}
	return fmt.Sprintf(" — %s (%s)", title, article.Clean(file))
}
