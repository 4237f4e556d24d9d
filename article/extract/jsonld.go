package extract

import (
	"encoding/json"
	"html"
	"strings"
)

// An object is a JSON object of schema.org's vocabulary.
type object map[string]any

// readLD returns the objects in a JSON-LD script, those inside others too, outer
// ones first. Broken JSON gives nothing.
func readLD(s string) []object {
	if len(s) > maxState {
		return nil
	}
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimSpace(s), ";")
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		// Publishers paste headlines with raw line breaks into their JSON.
		if json.Unmarshal([]byte(oneLine(s)), &v) != nil {
			return nil
		}
	}
	var out []object
	collect(v, &out, 0)
	return out
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// collect gathers objects that have a type, down to a depth no publisher needs.
func collect(v any, out *[]object, depth int) {
	if depth > 8 || len(*out) > 1000 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			collect(e, out, depth+1)
		}
	case map[string]any:
		if v["@type"] != nil {
			*out = append(*out, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart", "liveBlogUpdate"} {
			collect(v[key], out, depth+1)
		}
	}
}

// is reports whether the object has one of the types.
func (o object) is(types ...string) bool {
	for _, have := range texts(o["@type"]) {
		have = have[strings.LastIndexByte(have, '/')+1:]
		for _, t := range types {
			if have == t {
				return true
			}
		}
	}
	return false
}

// text returns a property as a plain text.
func (o object) text(key string) string {
	if t := texts(o[key]); len(t) > 0 {
		return t[0]
	}
	return ""
}

// texts returns a value's texts: itself, each of a list, or what an object is
// called. Entities are resolved, which many publishers escape once too often.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if s := strings.TrimSpace(html.UnescapeString(v)); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, texts(e)...)
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@value", "url", "@id"} {
			if t := texts(v[key]); len(t) > 0 {
				return t
			}
		}
	}
	return nil
}

// story returns the object that describes the article, or nil.
func (f *facts) story() object {
	for _, o := range f.ld {
		if o.is("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
			"LiveBlogPosting", "TechArticle", "ScholarlyArticle", "Report", "Review", "ReviewNewsArticle", "AdvertiserContentArticle", "SatiricalArticle",
			"SocialMediaPosting", "DiscussionForumPosting", "MedicalScholarlyArticle") {
			return o
		}
	}
	for _, o := range f.ld {
		if o.is("Recipe", "HowTo", "VideoObject", "PodcastEpisode", "FAQPage") {
			return o
		}
	}
	return nil
}

// about returns the object that describes the page itself, or nil.
func (f *facts) about() object {
	for _, o := range f.ld {
		if o.is("WebPage", "ItemPage", "AboutPage", "CollectionPage") {
			return o
		}
	}
	return nil
}
