package document

import (
	"context"
	"errors"

	"github.com/testimonia/testimonia/document/internal/pdf"
)

// readPDF makes a draft of the text layer of a PDF file. Positions map to the
// stream of the page they are drawn by.
//
// The text layer is read by our own package: of the Go libraries with a
// permissive licence, pdfcpu gives a page's operators but no text, and
// ledongthuc/pdf (as of 2026) has no widths for the fonts that word processors
// embed, passes over forms and ToUnicode tables beside a named encoding, and
// gives up on damaged files.
func readPDF(ctx context.Context, data []byte, opt Options) (*draft, error) {
	file, err := pdf.Read(ctx, data, opt.MaxUnpacked)
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return nil, problem("is encrypted", "Save it without a password and read that.", err)
	case errors.Is(err, pdf.ErrTooLarge):
		return nil, problem("unpacks to far more than a document holds", "If it is genuine, save it in parts and read those.", err)
	case errors.Is(err, pdf.ErrDamaged):
		return nil, damagedPDF(err)
	case err != nil:
		return nil, err
	}
	var pages [][]row
	for i := range file.Pages {
		if list := rows(file.Pages[i].Glyphs); len(list) > 0 {
			pages = append(pages, list)
		}
	}
	s := &sheets{body: bodySize(file), leading: typicalLeading(pages)}
	for _, list := range pages {
		s.page(list)
	}
	if s.out.len() == 0 && file.Torn {
		return nil, damagedPDF(pdf.ErrDamaged)
	}
	if s.out.len() == 0 {
		return nil, problem("has no text layer", "It is probably a scan: run text recognition (OCR) on it and read the result.", nil)
	}
	d := s.draft()
	if !d.headed() {
		d.title = file.Title
	}
	return d, nil
}

func damagedPDF(err error) error {
	return problem("is a damaged or cut off PDF file", "Download or export it again and read that.", err)
}

// bodySize is the size most characters are set in.
func bodySize(file *pdf.Document) float64 {
	count := map[int]int{}
	best := 0
	for i := range file.Pages {
		for j := range file.Pages[i].Glyphs {
			n := int(file.Pages[i].Glyphs[j].Size*4 + 0.5)
			if count[n]++; count[n] > count[best] {
				best = n
			}
		}
	}
	return float64(best) / 4
}
