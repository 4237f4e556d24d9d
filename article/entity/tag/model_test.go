package tag

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// tiny returns a model that knows one feature: "Kim" alone is a person.
func tiny() *Model {
	kim := Tokenize(nil, "Kim", 0, 3, false)
	seoul := Tokenize(nil, "Seoul", 0, 5, false)
	g := NewGazetteer([]uint64{HashPhrase(kim), HashPhrase(seoul)}, []Flags{LastName, City})
	var steps Steps
	for a := range steps {
		for b := range steps[a] {
			if !Label(a).Follows(Label(b)) {
				steps[a][b] = Never
			}
		}
	}
	features := []uint64{key(61, Hash("kim"), 0, 0), key(61, Hash("seoul"), 0, 0)}
	var person, place Weights
	person[label(Person, unit)], place[label(Place, unit)] = 50, 50
	return NewModel(g, features, []Weights{person, place}, 0.1, steps)
}

func TestModel(t *testing.T) {
	packed := tiny().Append(nil)
	m, err := ReadModel(packed)
	if err != nil {
		t.Fatal(err)
	}
	if again := m.Append(nil); !slices.Equal(again, packed) {
		t.Errorf("what was read is written as %d other bytes, want the same %d", len(again), len(packed))
	}
	const text = "When Kim left Seoul, nobody noticed."
	x := m.Text(text, Tokenize(nil, text, 0, len(text), false), "en")
	got := m.Find(x)
	for i := range got {
		if got[i].Sure <= 0 {
			t.Errorf("%v is not sure of its kind", got[i])
		}
		got[i].Sure = 0
	}
	if want := []Name{{1, 2, Person, 0}, {3, 4, Place, 0}}; !slices.Equal(got, want) {
		t.Errorf("Find(%q)\n got %v\nwant %v", text, got, want)
	}
	if x.Known(3, 4) != City || x.Known(1, 2) != LastName || x.Known(0, 1) != 0 {
		t.Errorf("lists know %b of Seoul, %b of Kim and %b of When", x.Known(3, 4), x.Known(1, 2), x.Known(0, 1))
	}
}

// TestDull holds that a name goes on through words without a capital, and that
// none begins far from one.
func TestDull(t *testing.T) {
	var features []uint64
	var weights []Weights
	learn := func(word string, l Label) {
		var w Weights
		w[l] = 80
		features, weights = append(features, key(61, Hash(word), 0, 0)), append(weights, w)
	}
	learn("bank", label(Org, begin))
	learn("of", label(Org, inside))
	learn("the", label(Org, inside))
	learn("poor", label(Org, last))
	learn("harbour", label(Place, unit))
	m := NewModel(NewGazetteer(nil, nil), features, weights, 0.1, tiny().steps)
	const text = "They say that Bank of the poor closed, and then the old harbour did."
	x := m.Text(text, Tokenize(nil, text, 0, len(text), false), "en")
	for _, found := range [][]Name{m.Find(x), m.FindWidely(x)} {
		if len(found) != 1 || found[0].From != 3 || found[0].To != 7 {
			t.Errorf("in %q found %v, want the bank alone", text, found)
		}
	}
}

func TestReadModelCutShort(t *testing.T) {
	packed := tiny().Append(nil)
	for n := range packed {
		if _, err := ReadModel(packed[:n]); err == nil {
			t.Errorf("ReadModel of the first %d of %d bytes: no error", n, len(packed))
		}
	}
}

func FuzzReadModel(f *testing.F) {
	f.Add(tiny().Append(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := ReadModel(data)
		if err != nil {
			return
		}
		const text = "When Kim left Seoul."
		m.Find(m.Text(text, Tokenize(nil, text, 0, len(text), false), "en"))
	})
}

func TestPacked(t *testing.T) {
	const text = "seldom is what comes seldom, and often is what comes often; "
	random := make([]byte, maxBlock+7)
	for i := range random {
		random[i] = byte(mix(seed, uint64(i)) >> 40)
	}
	for _, tt := range []struct {
		name    string
		section []byte
	}{
		{"nothing", nil},
		{"one byte", []byte{7}},
		{"one byte many times", make([]byte, 3*maxBlock)},
		{"text of several blocks", []byte(strings.Repeat(text, 2000))},
		{"bytes that do not pack", random},
	} {
		packed := appendPacked(nil, tt.section)
		got := make([]byte, len(tt.section))
		rest, err := readPacked(got, append(packed, "rest"...))
		if err != nil || string(rest) != "rest" || !bytes.Equal(got, tt.section) {
			t.Errorf("%s: error %v, rest %q, the same bytes: %v", tt.name, err, rest, bytes.Equal(got, tt.section))
		}
		if len(packed) > len(tt.section)+16 {
			t.Errorf("%s: %d bytes are packed in %d", tt.name, len(tt.section), len(packed))
		}
	}
}

// TestItself holds what a word's features are known by to those features.
func TestItself(t *testing.T) {
	text := strings.Repeat("When Kim left Seoul in 2019 for Kim's home, SEOUL wept. Kim, of Seoul, did not, said kim. ", 2)
	m := tiny()
	x := m.Text(text, Tokenize(nil, text, 0, len(text), false), "en")
	known := map[uint64][]uint64{}
	for i := range x.toks {
		itself := x.itself(nil, i)
		all, _ := x.Features(nil, i)
		both := x.around(slices.Clone(itself), i)
		slices.Sort(all)
		if slices.Sort(both); !slices.Equal(all, both) {
			t.Fatalf("token %d has other features at once than in two parts", i)
		}
		if before, ok := known[x.look(i)]; ok && !slices.Equal(before, itself) {
			t.Errorf("token %d, %q, looks like one with other features", i, text[x.toks[i].Start:x.toks[i].End])
		}
		known[x.look(i)] = itself
	}
}

func TestTable(t *testing.T) {
	var hashes []uint64
	for i := range uint64(5000) {
		hashes = append(hashes, mix(seed, i))
	}
	table, order := NewTable(append(hashes, hashes[0]))
	read, rest, err := readTable(table.append(nil))
	if err != nil || len(rest) != 0 {
		t.Fatalf("readTable: %v, %d bytes left", err, len(rest))
	}
	for i, h := range hashes {
		if at := read.Find(h); at < 0 || order[at] != i {
			t.Fatalf("Find of hash %d: place %d", i, at)
		}
	}
	if at := read.Find(12345 << 32); at >= 0 {
		t.Errorf("Find of a hash that is not there: place %d", at)
	}
}

func TestRow(t *testing.T) {
	var a, b row
	for l := range Labels {
		a.set(l, int8(l*10-60))
		b.set(l, -128+int8(l))
	}
	var s sum
	for range 3 {
		s.add(&a)
	}
	s.add(&b)
	got := s.scores(0.5)
	for l := range got {
		if want := float32(3*(l*10-60)+l-128) / 2; got[l] != want {
			t.Errorf("label %d scores %v, want %v", l, got[l], want)
		}
	}
}

func TestLabels(t *testing.T) {
	labels := make([]Label, 5)
	SetName(labels[1:4], Org)
	if want := []Label{0, label(Org, begin), label(Org, inside), label(Org, last), 0}; !slices.Equal(labels, want) {
		t.Errorf("a name of three tokens is labelled %v, want %v", labels, want)
	}
	for i := range labels[1:] {
		if !labels[i].Follows(labels[i+1]) {
			t.Errorf("%d may not follow %d", labels[i+1], labels[i])
		}
	}
	if label(Org, begin).Follows(label(Place, last)) || label(Org, begin).Ends() || Label(0).Follows(label(Person, inside)) {
		t.Error("steps are allowed that no name takes")
	}
}
