package entity

import (
	_ "embed"
	"sync"

	"github.com/klauspost/compress/zstd"

	"warta/article/entity/tag"
)

//go:embed data/model.zst
var packed []byte

// model is the trained tagger, unpacked when a document is first read.
var model = sync.OnceValue(func() *tag.Model {
	m, err := Load(packed)
	if err != nil {
		panic("entity: " + err.Error()) // the embedded data is damaged: a fault of the build
	}
	return m
})

// Load unpacks a tagger that train-entities has written.
func Load(packed []byte) (*tag.Model, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	raw, err := z.DecodeAll(packed, nil)
	if err != nil {
		return nil, err
	}
	return tag.ReadModel(raw)
}
