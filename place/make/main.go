// Command make builds the embedded gazetteer and the base map of package place
// from files of others, which it is given:
//
//	go run ./place/make gazetteer CITIES.json COUNTRIES.json COUNTRIES.tsv SUBDIVISIONS.tsv EN.json ATLAS.json place/data
//	go run ./place/make map COUNTRIES-110M.json COUNTRIES-50M.json place/data
//
// place/data/README.md says where each comes from. The same files make the
// same bytes.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 8 && args[0] == "gazetteer":
		return makeGazetteer(sources{args[1], args[2], args[3], args[4], args[5], args[6], filepath.Join(args[7], "renamed.tsv")}, filepath.Join(args[7], "gazetteer.zip"))
	case len(args) == 4 && args[0] == "map":
		return makeMap(args[1], args[2], filepath.Join(args[3], "map.zip"))
	}
	return fmt.Errorf("want: gazetteer CITIES.json COUNTRIES.json COUNTRIES.tsv SUBDIVISIONS.tsv EN.json ATLAS.json FOLDER, or: map COUNTRIES-110M.json COUNTRIES-50M.json FOLDER")
}

// entry is one file of an archive.
type entry struct{ name, text string }

// writeZip writes an archive without times, so that its bytes depend on the
// entries alone.
func writeZip(path string, entries []entry) error {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	for _, e := range entries {
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, e.text); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d files, %d bytes\n", path, len(entries), b.Len())
	return os.WriteFile(path, b.Bytes(), 0o644)
}
