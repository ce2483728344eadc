package collection

import (
	"slices"
	"sync"

	"github.com/testimonia/testimonia/document"
)

// handy is how many bytes of reading text are kept at hand: a shelf of books,
// and little beside what an archive of that size needs.
const handy = 32 << 20

// documents keeps those that were read last.
type documents struct {
	mu    sync.Mutex
	list  []kept // the last used last
	size  int
	shelf int // how often all were dropped
}

type kept struct {
	slug string
	doc  *document.Document
}

// get returns a document, by calling read if it is not at hand.
func (d *documents) get(slug string, read func() (*document.Document, error)) (*document.Document, error) {
	doc, shelf := d.find(slug)
	if doc != nil {
		return doc, nil
	}
	doc, err := read()
	if err != nil {
		return nil, err
	}
	d.put(slug, doc, shelf)
	return doc, nil
}

// find returns a document, if it is at hand, with the shelf on which one that is
// read now belongs.
func (d *documents) find(slug string) (*document.Document, int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for i, k := range d.list {
		if k.slug == slug {
			d.list = append(append(d.list[:i:i], d.list[i+1:]...), k)
			return k.doc, d.shelf
		}
	}
	return nil, d.shelf
}

// put keeps a document, unless the shelf for which it was read has been cleared
// since, so that it may be out of date, or somebody else has put it there.
func (d *documents) put(slug string, doc *document.Document, shelf int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if shelf != d.shelf || slices.ContainsFunc(d.list, func(k kept) bool { return k.slug == slug }) {
		return
	}
	d.list = append(d.list, kept{slug, doc})
	d.size += len(doc.Text)
	for d.size > handy && len(d.list) > 1 {
		d.size -= len(d.list[0].doc.Text)
		d.list = d.list[1:]
	}
}

// forget drops what was read of sources that have changed since.
func (d *documents) forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.list, d.size = nil, 0
	d.shelf++
}
