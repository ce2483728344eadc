package base

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"time"
)

// asset is a file that comes with the program: a style, a script, a font.
type asset struct {
	kind   string
	body   []byte
	zipped []byte // nil where that gains nothing
	tag    string // differs when the body does
}

// assets are the files by their path below /static/.
type assets map[string]asset

func staticPath(folder, name string) string { return "/static/" + folder + "/" + name }

// gatherAssets takes the styles, scripts, pictures and fonts of all pages and of
// the base.
func gatherAssets(pages []Page) (assets, error) {
	out := assets{}
	take := func(folder string, from fs.FS) error {
		return fs.WalkDir(from, ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || kinds[path.Ext(p)] == "" {
				return err
			}
			body, err := fs.ReadFile(from, p)
			if err != nil {
				return err
			}
			out[folder+"/"+p] = newAsset(p, body)
			return nil
		})
	}
	if err := take("base", files); err != nil {
		return nil, err
	}
	for _, p := range pages[1:] {
		if err := take(p.Name, p.Files); err != nil {
			return nil, err
		}
	}
	return out, nil
}

var kinds = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".woff2": "font/woff2"}

func newAsset(name string, body []byte) asset {
	sum := sha256.Sum256(body)
	a := asset{kind: kinds[path.Ext(name)], body: body, tag: hex.EncodeToString(sum[:8])}
	if path.Ext(name) == ".woff2" {
		return a
	}
	var z bytes.Buffer
	w, _ := gzip.NewWriterLevel(&z, gzip.BestCompression) // the level is one that gzip knows
	w.Write(body)                                         // into memory
	w.Close()
	a.zipped = z.Bytes()
	return a
}

// serve answers with a file. Browsers ask each time whether theirs is still the
// one: the program may have been replaced.
func (a assets) serve(w http.ResponseWriter, r *http.Request) {
	f, ok := a[r.PathValue("path")]
	if !ok {
		http.Error(w, "There is no such file.", http.StatusNotFound)
		return
	}
	h := w.Header()
	h.Set("Cache-Control", "no-cache")
	h.Set("Content-Type", f.kind)
	body, tag := f.body, f.tag
	if f.zipped != nil && readsGzip(r) {
		h.Set("Content-Encoding", "gzip")
		body, tag = f.zipped, f.tag+"-gzip" // other bytes
	}
	h.Set("ETag", strconv.Quote(tag))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
