package main

import (
	"os"

	"github.com/klauspost/compress/zstd"

	"warta/article/entity/tag"
)

// write packs the model and writes it.
func write(file string, m *tag.Model) error {
	packed, err := pack(m.Append(nil))
	if err != nil {
		return err
	}
	return os.WriteFile(file, packed, 0o644)
}

// pack compresses data, on one core so that the bytes are always the same.
func pack(data []byte) ([]byte, error) {
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(data, nil), z.Close()
}
