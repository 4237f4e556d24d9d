package entity

import (
	"slices"
	"testing"
)

func TestRussianNominative(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Онежского озера", "Онежское озеро"},
		{"Ленинградской области", "Ленинградская область"},
		{"Карельском радио", "Карельское радио"},
		{"Московского университета", "Московский университет"},
		{"Красноярскому краю", "Красноярский край"},
		{"Верховном Суде", "Верховный Суд"},
		{"Белое море", "Белое море"},
		{"Анной Беловой", ""},
		{"озера", ""},
		{"", ""},
	} {
		if got, ok := russianNominative(tt.name); got != tt.want || ok != (tt.want != "") {
			t.Errorf("russianNominative(%q) = %q, %v, want %q", tt.name, got, ok, tt.want)
		}
	}
}

func TestCapitalised(t *testing.T) {
	for _, tt := range []struct{ name, lang, want string }{
		{"STROMNESS", "en", "Stromness"},
		{"NEW YORK", "en", "New York"},
		{"DİYARBAKIR", "tr", "Diyarbakır"},
		{"ПЕТРОЗАВОДСК", "ru", "Петрозаводск"},
	} {
		if got := capitalised(tt.name, tt.lang); got != tt.want {
			t.Errorf("capitalised(%q, %s) = %q, want %q", tt.name, tt.lang, got, tt.want)
		}
	}
}

func TestOverlay(t *testing.T) {
	m := func(from, to int) mention { return mention{from: from, to: to} }
	for _, tt := range []struct {
		name              string
		found, over, want []mention
	}{
		{"nothing over", []mention{m(0, 2)}, nil, []mention{m(0, 2)}},
		{"between", []mention{m(0, 2), m(6, 7)}, []mention{m(3, 5)}, []mention{m(0, 2), m(3, 5), m(6, 7)}},
		{"in place of one", []mention{m(0, 2), m(3, 4)}, []mention{m(1, 3)}, []mention{m(1, 3), m(3, 4)}},
		{"in place of several", []mention{m(0, 2), m(3, 4), m(5, 8)}, []mention{m(1, 6)}, []mention{m(1, 6)}},
		{"one in place of which two come", []mention{m(0, 9)}, []mention{m(1, 2), m(4, 5)}, []mention{m(1, 2), m(4, 5)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := overlay(tt.found, tt.over); !slices.Equal(got, tt.want) {
				t.Errorf("overlay(%v, %v)\n got %v\nwant %v", tt.found, tt.over, got, tt.want)
			}
		})
	}
}
