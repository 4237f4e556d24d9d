package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
	"warta/feed/fetch"
	"warta/feed/library"
)

// A ruleRecord is the line that `warta doctor --polite --json` prints for one
// row of the contract.
type ruleRecord struct {
	ID        string        `json:"id"`
	State     string        `json:"state"`
	Situation string        `json:"situation"`
	Rule      string        `json:"rule"`
	Here      string        `json:"here"`            // what the store remembers, in words
	Hosts     []pauseRecord `json:"hosts,omitempty"` // that are meant
	Feeds     []delayRecord `json:"feeds,omitempty"` // that are meant
}

// A pauseRecord is a host that is, or was, to be left alone.
type pauseRecord struct {
	Host   string `json:"host"`
	Since  string `json:"since"` // RFC 3339
	Until  string `json:"until"`
	Holds  bool   `json:"holds"`
	Reason string `json:"reason"`
	Slow   int    `json:"slow_seconds"` // between two looks, for good
}

// A delayRecord is a feed that is asked less often, or not any more.
type delayRecord struct {
	Feed  string `json:"feed"`
	Until string `json:"until"` // RFC 3339
	Times int    `json:"times"`
	Why   string `json:"why"`
}

// showContract prints the contract of politeness, and beside each row what
// this store remembers for its sake.
func (a *app) showContract(ctx context.Context, asJSON bool) error {
	lib, _, err := a.library(ctx, false)
	if err != nil {
		return err
	}
	m, err := lib.Manners(ctx)
	if err != nil {
		return err
	}
	for _, row := range fetch.Rows {
		r := ruleRecord{ID: row.ID, State: row.State, Situation: row.Situation, Rule: row.Rule}
		r.fill(m)
		if asJSON {
			err = a.print(r)
		} else {
			_, err = fmt.Fprint(a.out, r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// fill adds what the store remembers.
func (r *ruleRecord) fill(m library.Manners) {
	switch r.ID {
	case "P1":
		r.count(m.Unasked, "%d of %d feeds not asked yet", m.Unasked, m.Feeds)
	case "P2":
		r.count(m.Feeds, "%d of %d feeds hold a validator", m.Kept, m.Feeds)
	case "P3":
		r.count(m.Tags, "%d held", m.Tags)
	case "P4":
		r.count(m.Dates, "%d held", m.Dates)
	case "P10":
		r.count(m.Feeds-m.Unasked-m.Kept, "%d feeds hold none", m.Feeds-m.Unasked-m.Kept)
	case "P12":
		r.count(m.Feeds, "the next look is %s: %s", due(m.Next, m.Now), m.NextFeed)
	case "P14":
		r.count(m.Fresh, "%d feeds inside one, the longest until %s", m.Fresh, day(m.FreshTo, m.Now))
	case "P15":
		r.count(m.Stretch, "%d feeds wait for what a server asked for", m.Stretch)
	case "P17", "P18", "P20":
		r.refusals(m)
	case "P26":
		r.delays(m.Moving, m.Now, "%d feeds are answered by one", len(m.Moving))
	case "P28":
		r.delays(slices.Concat(m.Gone, m.Failing), m.Now, "%d gone, %d backed off", len(m.Gone), len(m.Failing))
	}
}

// count says something when there is something to say.
func (r *ruleRecord) count(n int, format string, args ...any) {
	if n > 0 {
		r.Here = fmt.Sprintf(format, args...)
	}
}

// refusals tells of the hosts that refused in the way of the row: those with a
// Retry-After, those without, and all that are paused now.
func (r *ruleRecord) refusals(m library.Manners) {
	var said []string
	for _, p := range m.Hosts {
		holds, slow := p.Until.After(m.Now), p.Slow > 0
		if r.ID == "P17" && slow || r.ID == "P18" && !slow || r.ID == "P20" && !holds {
			continue
		}
		r.Hosts = append(r.Hosts, pauseRecord{p.Host, rfc3339(p.Since), rfc3339(p.Until), holds, p.Reason, int(p.Slow / time.Second)})
		state := "over since "
		if holds {
			state = "paused until "
		}
		reason := article.Clean(p.Reason)
		if slow {
			reason += fmt.Sprintf("; since then once in %.0f hours", p.Slow.Hours())
		}
		said = append(said, fmt.Sprintf("%s %s%s (%s)", p.Host, state, day(p.Until, m.Now), reason))
	}
	r.Here = few(said)
}

// delays tells of feeds that are asked less often.
func (r *ruleRecord) delays(list []library.Deferred, now time.Time, format string, args ...any) {
	var said []string
	for _, d := range list {
		r.Feeds = append(r.Feeds, delayRecord{d.URL, rfc3339(d.Until), d.Times, d.Why})
		state := "not asked any more"
		if !d.Until.IsZero() {
			state = fmt.Sprintf("%d in a row, next look %s", d.Times, due(d.Until, now))
		}
		said = append(said, d.URL+" ("+state+")")
	}
	if r.count(len(list), format, args...); len(list) > 0 {
		r.Here += ": " + few(said)
	}
}

// few joins the first of a list.
func few(list []string) string {
	const most = 3
	if len(list) > most {
		list = append(list[:most:most], fmt.Sprintf("%d more (--json has all)", len(list)-most))
	}
	return strings.Join(list, "; ")
}

// day says when: the time of today, or of another day with its date.
func day(t, now time.Time) string {
	t, now = t.Local(), now.Local()
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return t.Format("15:04")
	}
	return t.Format("2006-01-02 15:04")
}

// due says when a feed is to be looked at.
func due(t, now time.Time) string {
	if !t.After(now) {
		return "due"
	}
	return "at " + day(t, now)
}

// contractWidth is what the table fits in, and contractIndent where its text begins.
const (
	contractWidth  = 80
	contractIndent = 15
)

// String is the row of the table: what the rule is, and below it what the
// store remembers.
func (r ruleRecord) String() string {
	text := ansi.Wordwrap(r.Situation+": "+r.Rule, contractWidth-contractIndent, "")
	if r.Here != "" {
		text += "\n" + ansi.Wrap("> "+r.Here, contractWidth-contractIndent, "")
	}
	indent := "\n" + strings.Repeat(" ", contractIndent)
	return fmt.Sprintf("%-4s %-9s %s\n", r.ID, r.State, strings.ReplaceAll(text, "\n", indent))
}
