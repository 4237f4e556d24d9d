package fetch

// A Row is one rule of what a feed server sees from warta.
type Row struct {
	ID        string // "P1" to "P35"
	Situation string
	Rule      string // what warta does
	State     string // Kept or Unused
}

// The states of a row.
const (
	Kept   = "kept"     // and a test of that name holds it
	Unused = "not used" // the rule allows it, and warta does without
)

// Rows is the contract of politeness, row by row.
var Rows = []Row{
	{"P1", "first fetch of a new feed", "one unconditional request, discovery included", Kept},
	{"P2", "every later fetch", "conditional from the second request on, also after a restart", Kept},
	{"P3", "ETag", "sent back byte for byte", Kept},
	{"P4", "Last-Modified", "sent back byte for byte, never made up", Kept},
	{"P5", "304 with new validators", "the new ones are stored", Kept},
	{"P6", "200 with the same body", "its validators are stored", Kept},
	{"P7", "validators that stop coming", "the old ones are dropped", Kept},
	{"P8", "200 that is no feed", "its validators are not stored", Kept},
	{"P9", "conditional polling", "once an hour a feed at most", Kept},
	{"P10", "no validators", "once a day at most", Kept},
	{"P11", "nothing is known", "once a day", Kept},
	{"P12", "started again and again", "no extra request: the next look is stored", Kept},
	{"P13", "clocks", "never early, up to a tenth late", Kept},
	{"P14", "Cache-Control: max-age", "not before it ends, Age subtracted, on 304 and 429 too", Kept},
	{"P15", "absurd max-age or Retry-After", "7 days and 2 days at most, and said so", Kept},
	{"P16", "Expires, ttl, skipHours, skipDays, updatePeriod", "heeded when Cache-Control says nothing", Kept},
	{"P17", "429 with Retry-After", "nothing is sent before it ends, by nobody's hand", Kept},
	{"P18", "429 without it, 403 of rate limiters", "an hour, doubling to a day; then four hours for good", Kept},
	{"P19", "503 with Retry-After", "as 429", Kept},
	{"P20", "429 for one feed of a host", "the whole host is left alone", Kept},
	{"P21", "many feeds on one host", "one connection, spaced; reddit one a minute", Kept},
	{"P22", "User-Agent", "warta, its version, and its home or the contact that is set", Kept},
	{"P23", "Accept", "names the feed types, then anything", Kept},
	{"P24", "Accept-Encoding", "gzip, br and zstd, and decodes them", Kept},
	{"P25", "Cookie, Referer, queries, no-cache", "none that the user did not set", Kept},
	{"P26", "301 and 308", "five times over a day rewrite the address; 302 and 307 never do", Kept},
	{"P27", "temporary redirect", "validators stay with the address that gave them", Kept},
	{"P28", "410 and 404", "410 ends polling, 404 slows it to once a day", Kept},
	{"P29", "304", "no second request", Kept},
	{"P30", "icons, home pages, articles", "not fetched when polling; an article's page once, by robots.txt and noarchive where set", Kept},
	{"P31", "http-only feeds", "asked over http", Kept},
	{"P32", "HEAD", "never sent", Kept},
	{"P33", "error in the middle of a body", "no retry, nothing stored", Kept},
	{"P34", "A-IM: feed", "never sent, since 226 is not read", Kept},
	{"P35", "WebSub, rssCloud", "polled like any feed", Unused},
}
