//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// pieces writes a text in files of about so many words each, parted between
// paragraphs, and returns their paths and the number of words: peers hold a
// document in memory and slow down on long ones, so that all are given the
// text in documents of an ordinary length.
func pieces(text, folder string, words int) (paths []string, total int, err error) {
	var piece strings.Builder
	n := 0
	flush := func() {
		if n == 0 || err != nil {
			return
		}
		path := filepath.Join(folder, fmt.Sprintf("%05d.txt", len(paths)+1))
		err = os.WriteFile(path, []byte(piece.String()), 0o600)
		paths, total, n = append(paths, path), total+n, 0
		piece.Reset()
	}
	for _, paragraph := range strings.SplitAfter(text, "\n\n") {
		piece.WriteString(paragraph)
		if n += len(strings.Fields(paragraph)); n >= words {
			flush()
		}
	}
	flush()
	return paths, total, err
}
