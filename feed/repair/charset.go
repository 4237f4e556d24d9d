package repair

import (
	"bytes"
	"mime"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// A decoder reads text in some charset as UTF-8.
type decoder func(body []byte) []byte

// of makes a decoder of an encoding.
func of(e encoding.Encoding) decoder {
	return func(body []byte) []byte {
		text, err := e.NewDecoder().Bytes(body)
		if err != nil {
			return mixed(body)
		}
		return text
	}
}

// named finds the charset that a document of single bytes can be in.
func named(label string) decoder {
	if label == "" || isUTF8Label(label) || strings.HasPrefix(label, "utf-16") || strings.HasPrefix(label, "utf-32") {
		return nil
	}
	switch label = spelling(label); label { // those that the Web's standard refuses
	case "hz-gb-2312":
		return of(simplifiedchinese.HZGB2312)
	case "iso-2022-kr":
		return iso2022kr
	case "utf-7":
		return utf7
	case "johab":
		return johab
	case "cp858":
		return of(charmap.CodePage858)
	}
	if d := codepage(label); d != nil {
		return d
	}
	if e, _ := charset.Lookup(label); e != nil {
		return of(e)
	}
	if e, err := ianaindex.IANA.Encoding(label); err == nil && e != nil {
		return of(e)
	}
	return nil
}

// aliases are names of the trade that the registries do not have. GB 2312 is
// read as its superset, since pages go beyond what they declare.
var aliases = map[string]string{
	"gb2312": "gb18030", "gbk": "gb18030", "euc-cn": "gb18030", "euccn": "gb18030", "cp936": "gb18030", "gb18030-2000": "gb18030",
	"cp932": "shift_jis", "ms-kanji": "shift_jis", "sjis": "shift_jis", "s-jis": "shift_jis", "shift-jis": "shift_jis", "shiftjis": "shift_jis",
	"cp949": "euc-kr", "uhc": "euc-kr", "ms949": "euc-kr", "euckr": "euc-kr", "ks-c-5601": "euc-kr", "cp950": "big5", "big5hkscs": "big5",
	"eucjp": "euc-jp", "ujis": "euc-jp", "u-jis": "euc-jp", "euc-jisx0213": "euc-jp", "euc-jis-2004": "euc-jp",
	"shift-jisx0213": "shift_jis", "shift-jis-2004": "shift_jis", "hz": "hz-gb-2312", "hz-gb": "hz-gb-2312",
	"mac-roman": "macintosh", "macroman": "macintosh", "mac-cyrillic": "x-mac-cyrillic", "maccyrillic": "x-mac-cyrillic",
	"thai": "windows-874", "tis620": "windows-874", "latin": "iso-8859-1", "latin-1": "iso-8859-1", "latin9": "iso-8859-15",
	"cp1361": "johab", "ms1361": "johab", "utf7": "utf-7", "unicode-1-1-utf-7": "utf-7", "iso2022-kr": "iso-2022-kr", "csiso2022kr": "iso-2022-kr", "koi8t": "koi8-t",
	"roman8": "hp-roman8", "r8": "hp-roman8", "rk1048": "kz-1048", "kz1048": "kz-1048", "strk1048-2002": "kz-1048", "pt154": "ptcp154", "cp154": "ptcp154",
	"macgreek": "mac-greek", "maciceland": "mac-iceland", "maclatin2": "mac-latin2", "mac-centeuro": "mac-latin2", "mac-ce": "mac-latin2", "macturkish": "mac-turkish",
}

var (
	pageNumber = lazily(`^(?:cp|windows|ibm)?-?(\d{3,5})$`)
	isoPart    = lazily(`^iso-?8859-(\d{1,2})(?:-\d{4})?$`)
)

// spelling returns the name that registries know an encoding by.
func spelling(label string) string {
	label = strings.ReplaceAll(label, "_", "-")
	if japan := "iso2022-jp"; strings.HasPrefix(strings.Replace(label, "iso-", "iso", 1), japan) {
		return "iso-2022-jp" // its extensions have more characters, all rare
	}
	if p := isoPart().FindStringSubmatch(label); p != nil {
		return "iso-8859-" + p[1]
	}
	if p := pageNumber().FindStringSubmatch(label); p != nil {
		if label = "cp" + p[1]; strings.HasPrefix(p[1], "125") || p[1] == "874" {
			label = "windows-" + p[1]
		}
	}
	if known, ok := aliases[label]; ok {
		return known
	}
	return label
}

// isUTF8Label reports whether the label says nothing that the bytes do not.
func isUTF8Label(label string) bool {
	return label == "utf-8" || label == "utf8" || label == "us-ascii" || label == "ascii"
}

// headerCharset reads a content type, broken ones too.
func headerCharset(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		_, after, _ := strings.Cut(strings.ToLower(contentType), "charset=")
		return strings.Trim(after, `"' ;`)
	}
	return strings.ToLower(strings.Trim(params["charset"], `"' `))
}

var declaration = lazily(`(?i)^[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]+)`)

// declaredCharset reads the XML declaration.
func declaredCharset(body []byte) string {
	head := body[:min(len(body), 4096)]
	i := bytes.Index(head, []byte("<?xml"))
	if i < 0 {
		return ""
	}
	if m := declaration().FindSubmatch(head[i:]); m != nil {
		return strings.ToLower(string(m[1]))
	}
	return ""
}
