package entity

import (
	_ "embed"
	"sync"

	"warta/article/entity/tag"
)

//go:embed data/model.bin
var packed []byte

// model is the trained tagger, unpacked when a document is first read.
var model = sync.OnceValue(func() *tag.Model {
	m, err := tag.ReadModel(packed)
	if err != nil {
		panic("entity: " + err.Error()) // the embedded data is damaged: a fault of the build
	}
	return m
})
