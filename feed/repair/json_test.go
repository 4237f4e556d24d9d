package repair

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func TestJSON(t *testing.T) {
	const sound = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","tags":["a"]}]}`
	tests := []struct{ name, in, want string }{
		{"nothing in a sound feed", sound, sound},
		{"blanks and a mark", "\ufeff\n " + sound, sound},
		{"commas at the end", `{"items":[{"id":"1,]",},],}`, `{"items":[{"id":"1,]"}]}`},
		{"an author for authors", `{"items":[{"authors":{"name":"A"}}]}`, `{"items":[{"authors":[{"name":"A"}]}]}`},
		{"a name for an author", `{"author":"A","items":[]}`, `{"author":{"name":"A"},"items":[]}`},
		{"authors for an author", `{"items":[{"author":[{"name":"A"}]}]}`, `{"items":[{"author":{"name":"A"}}]}`},
		{"names for authors", `{"items":[{"authors":["A",1]}]}`, `{"items":[{"authors":[{"name":"A"}]}]}`},
		{"a text of tags", `{"items":[{"tags":"a,b"}]}`, `{"items":[{"tags":["a","b"]}]}`},
		{"tags that are none", `{"items":[{"tags":["a",1]},{"tags":{"a":1}}]}`, `{"items":[{"tags":["a"]},{}]}`},
		{"a number for a title", `{"items":[{"title":1984,"url":["x"]}]}`, `{"items":[{"title":"1984"}]}`},
		{"an item that is none", `{"items":["x"]}`, `{"items":[{}]}`},
		{"members of a wrong kind", `{"items":[{"author":{"name":7},"attachments":[{"url":["x"],"title":1}]}]}`, `{"items":[{"attachments":[{"title":"1"}],"author":{"name":"7"}}]}`},
		{"no authors", `{"items":[{"authors":7}]}`, `{"items":[{}]}`},
		{"a line break in a string", "{\"items\":[{\"id\":\"1\",\"title\":\"a\nb\tc\"}]}", `{"items":[{"id":"1","title":"a\nb c"}]}`},
		{"more behind the object", sound + " <script>", sound},
		{"an end too early", `{"items":[{"id":"1","tags":["a"]},{"id":"2","title":"x`, `{"items":[{"id":"1","tags":["a"]}]}`},
		{"an end too early behind the items", `{"items":[{"id":"1"},{"id":"2"}],"_x":{"a":{"b":1},"c":`, `{"items":[{"id":"1"},{"id":"2"}]}`},
		{"too deep", `{"items":[],"_x":` + strings.Repeat("[", 99) + strings.Repeat("]", 99) + `}`,
			`{"items":[],"_x":` + strings.Repeat("[", maxNesting-2) + "null" + strings.Repeat("]", maxNesting-2) + `}`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := JSON([]byte(tt.in))
			if err != nil || string(got) != tt.want {
				t.Errorf("JSON(%s)\n got %s, %v\nwant %s", tt.in, got, err, tt.want)
			}
		})
	}
	if _, err := JSON([]byte(`{"error":"x"}`)); !errors.Is(err, ErrNoRoot) {
		t.Errorf("another object's error = %v, want ErrNoRoot", err)
	}
	for _, cut := range []string{`{"items":[`, `{"authors":[{"name":"A"}],"items":[{"id"`} {
		if _, err := JSON([]byte(cut)); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("JSON(%s) gave the error %v, want io.ErrUnexpectedEOF", cut, err)
		}
	}
}

func TestHub(t *testing.T) {
	if got, want := Hub([]byte(`{"hubs":[{"type":"WebSub","url":"https://h.example/"}]}`)), "https://h.example/"; got != want {
		t.Errorf("Hub = %q, want %q", got, want)
	}
	for _, none := range []string{`{}`, `{"hubs":[]}`, `{"hubs":1}`} {
		if got := Hub([]byte(none)); got != "" {
			t.Errorf("Hub(%s) = %q, want none", none, got)
		}
	}
}

func TestFirstItems(t *testing.T) {
	in := `{"title":"{[\",","items":[{"a":[{},{}]},{"b":2},{"c":3}],"x":1}`
	if got, want := string(FirstItems([]byte(in), 2)), `{"title":"{[\",","items":[{"a":[{},{}]},{"b":2}],"x":1}`; got != want {
		t.Errorf("FirstItems(%s)\n got %s\nwant %s", in, got, want)
	}
	for _, whole := range []string{in, `{}`, `{"items":[`, `{"items":[{},{},{},{},{},{},{},{},{},{},{}`} {
		if got := string(FirstItems([]byte(whole), 3)); got != whole {
			t.Errorf("FirstItems(%s) = %s, want all", whole, got)
		}
	}
}
