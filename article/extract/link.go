package extract

import (
	"net/url"
	"strings"
)

// link resolves an address of the page and removes what follows its reader
// around. It returns "" for what is not a link to another page.
func (w *walker) link(href string) string { return resolve(w.base, href) }

func resolve(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' {
		return ""
	}
	u, err := base.Parse(href)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		return untracked(u)
	case "mailto":
		return u.String()
	}
	return ""
}

// untracked returns the address without parameters that only tell where a
// reader came from. The others keep their order and spelling.
func untracked(u *url.URL) string {
	if u.RawQuery == "" {
		return u.String()
	}
	kept := make([]string, 0, 4)
	for p := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(p, "=")
		if !isTracker(strings.ToLower(name)) {
			kept = append(kept, p)
		}
	}
	clean := *u
	clean.RawQuery = strings.Join(kept, "&")
	return clean.String()
}

func isTracker(name string) bool {
	switch name {
	case "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid",
		"_hsenc", "_hsmi", "hsctatracking", "vero_id", "oly_enc_id", "oly_anon_id", "_openstat", "wickedid", "s_cid", "ncid", "cmpid", "ocid",
		"smid", "smtyp", "spm", "xtor", "at_medium", "at_campaign", "at_custom1", "ref_src", "ref_url", "ito", "guccounter", "guce_referrer", "guce_referrer_sig", "srsltid", "__twitter_impression":
		return true
	}
	for _, prefix := range []string{"utm_", "pk_", "piwik_", "mtm_", "matomo_", "hmb_", "ns_", "itm_", "wt_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}
