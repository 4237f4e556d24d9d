package main

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"warta/feed"
)

func (a *app) setCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "set URL KEY=VALUE...",
		Short: "Set things for one feed: its title, folder, interval, …",
		Long: `set changes what is yours about a feed; an empty value goes back to the default.

  title, folder     how it is listed; / parts nested folders
  tags              parted by commas
  interval          how often to look, such as 6h; never sooner than the server allows
  full_text         true or false: fetch the pages behind the entries
  sort              newest or oldest first
  hide_read         true or false
  keep_count        remove read entries beyond so many; starred ones stay
  keep_age          remove read entries older than that, such as 720h
  proxy             http://…, https://…, socks5://…, or none
  user              for basic auth
  secret            where the password is: env:NAME, file:PATH or command:…; never itself
  header.NAME       a header to send; the value may name a secret in the same way
  private           false lets others of warta serve follow a feed that had a password or headers
  browser           the command that opens this feed's pages`,
		Example: `warta feeds set https://example.org/feed folder=News/Local interval=6h`,
		Args:    atLeast(2, "a feed's address and KEY=VALUE"),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			lib, _, err := a.newsroom(ctx, false)
			if err != nil {
				return err
			}
			id, err := feedByURL(ctx, lib, args[0])
			if err != nil {
				return err
			}
			sub, err := lib.Subscription(ctx, id)
			if err != nil {
				return err
			}
			for _, arg := range args[1:] {
				key, value, ok := strings.Cut(arg, "=")
				if !ok {
					return usagef("%q is not of the form KEY=VALUE", arg)
				}
				if err := set(&sub, key, value); err != nil {
					return err
				}
			}
			return lib.Change(ctx, sub)
		},
	}
}

// set changes one thing about a subscription.
func set(s *feed.Subscription, key, value string) (err error) {
	if name, ok := strings.CutPrefix(key, "header."); ok {
		return setHeader(&s.Settings, name, value)
	}
	switch key {
	case "title":
		s.Title = value
	case "folder":
		s.Folder = value
	case "tags":
		s.Tags = strings.FieldsFunc(value, func(r rune) bool { return r == ',' })
	case "interval":
		s.Settings.Interval, err = parseOr0(value, lengthOfTime)
	case "full_text":
		s.Settings.FullText = nil
		if value != "" {
			var want bool
			want, err = yesOrNo(value)
			s.Settings.FullText = &want
		}
	case "sort":
		if value != "" && value != "newest" && value != "oldest" {
			return usagef("sort=%s: write newest or oldest", value)
		}
		s.Settings.Sort = value
	case "hide_read":
		s.Settings.HideRead, err = parseOr0(value, yesOrNo)
	case "keep_count":
		s.Settings.KeepCount, err = parseOr0(value, count)
	case "keep_age":
		s.Settings.KeepAge, err = parseOr0(value, lengthOfTime)
	case "proxy":
		return setProxy(&s.Settings, value)
	case "user":
		s.Settings.User = value
	case "secret":
		return setSecret(&s.Settings, value)
	case "private":
		s.Settings.Private, err = parseOr0(value, yesOrNo)
	case "browser":
		s.Settings.Browser = value
	default:
		return usagef("a feed has no %q to set (see warta feeds set --help)", key)
	}
	if err != nil {
		return usagef("%s=%s: %v", key, value, err)
	}
	return nil
}

// parseOr0 parses a value; none is the default.
func parseOr0[T any](value string, parse func(string) (T, error)) (v T, err error) {
	if value == "" {
		return v, nil
	}
	return parse(value)
}

func lengthOfTime(value string) (time.Duration, error) {
	d, err := time.ParseDuration(value)
	if err != nil || d < 0 {
		return 0, errors.New("write a length of time with its unit, such as 6h")
	}
	return d, nil
}

func yesOrNo(value string) (bool, error) {
	b, err := strconv.ParseBool(value)
	if err != nil {
		return false, errors.New("write true or false")
	}
	return b, nil
}

func count(value string) (int, error) {
	n, err := strconv.ParseUint(value, 10, 31)
	if err != nil {
		return 0, errors.New("write a whole number")
	}
	return int(n), nil
}

func setProxy(s *feed.Settings, value string) error {
	u, err := url.Parse(value)
	switch {
	case value == "" || value == "none":
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "socks5":
		return usagef("proxy=%s: write http://HOST:PORT, https://…, socks5://… or none", value)
	}
	s.Proxy = value
	return nil
}

func setSecret(s *feed.Settings, value string) error {
	kind, _, ok := strings.Cut(value, ":")
	if value != "" && (!ok || kind != "env" && kind != "file" && kind != "command") {
		return usagef("secret: say where the password is (env:NAME, file:PATH or command:…), not what it is")
	}
	s.Secret = value
	return nil
}

func setHeader(s *feed.Settings, name, value string) error {
	if name == "" {
		return usagef("header.NAME=VALUE needs a name")
	}
	if value == "" {
		delete(s.Headers, name)
		return nil
	}
	if strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f || r == ':' }) {
		return usagef("header.%s: a header's name has no blanks", name)
	}
	if s.Headers == nil {
		s.Headers = map[string]string{}
	}
	s.Headers[name] = value
	return nil
}
