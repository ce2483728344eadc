package document

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"
)

// docx makes a Word document with the given body and other parts.
func docx(t testing.TB, body string, parts map[string]string) []byte {
	files := map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"word/document.xml":   `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml":     `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`,
	}
	for name, text := range parts {
		files[name] = text
	}
	return zipOf(t, files)
}

// tinyPDF makes a PDF with a packed content stream for each page.
func tinyPDF(pages ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 10+2*i)
	}
	fmt.Fprintf(&out, "2 0 obj\n<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>>>>>\nendobj\n", len(pages), kids)
	out.WriteString("3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n")
	out.WriteString("4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>\nendobj\n")
	out.WriteString("5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/afii10017/afii10065/fi/eacute/uni0142]>>>>\nendobj\n")
	for i, p := range pages {
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		_, _ = z.Write([]byte(p))
		_ = z.Close()
		fmt.Fprintf(&out, "%d 0 obj\n<</Type/Page/Parent 2 0 R/Contents %d 0 R>>\nendobj\n", 10+2*i, 11+2*i)
		fmt.Fprintf(&out, "%d 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", 11+2*i, packed.Len(), packed.String())
	}
	out.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return out.Bytes()
}

// typed sets lines of 12 point type from the top of a page down. A line may
// begin with "@font size x y|", otherwise it follows the last.
func typed(lines ...string) string {
	var out strings.Builder
	y := 720
	for _, l := range lines {
		font, size, x := "F1", 12, 72
		if rest, ok := strings.CutPrefix(l, "@"); ok {
			head, text, _ := strings.Cut(rest, "|")
			if _, err := fmt.Sscanf(head, "%s %d %d %d", &font, &size, &x, &y); err != nil {
				panic(err)
			}
			l = text
		}
		if l != "" {
			fmt.Fprintf(&out, "BT /%s %d Tf %d %d Td (%s) Tj ET\n", font, size, x, y, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l))
		}
		y -= 14
	}
	return out.String()
}

// outline reads data and gives its outline without the marks' context.
func outline(t *testing.T, name string, data []byte) string {
	t.Helper()
	d, err := Read(context.Background(), name, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, name, data, d)
	var out strings.Builder
	if err := d.Outline(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func wantOutline(t *testing.T, name string, data []byte, want string) {
	t.Helper()
	if got := outline(t, name, data); strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", name, got, want)
	}
}

func TestPDF(t *testing.T) {
	data := tinyPDF(typed(
		"@F1 8 250 760|The Kowal papers, page 1",
		"@F2 20 72 720|The Kowal family",
		"@F1 12 72 680|My mother was arrested in the winter of 1937 and sent to the north of the country,",
		"where she worked in a sawmill until the spring of 1942. We heard nothing from her at all,",
		"@F1 8 575 671|1",
		"@F1 12 72 652|and my father went to the o-",
		"@F1 8 72 60|1 The sawmill stood near Kotlas.",
	), typed(
		"@F1 8 250 760|The Kowal papers, page 2",
		"@F1 12 72 720|ffice every week to ask for news of her.",
		"",
		"He died (of grief) in 1943.",
	), typed(
		"@F1 8 250 760|The Kowal papers, page 3",
		"@F3 12 72 720|ABCDE.",
	))
	wantOutline(t, "kowal.pdf", data, `
title: The Kowal family
format: pdf
language: en
furniture: The Kowal papers, page 1
heading 1: The Kowal family
paragraph: My mother was arrested in the winter of 1937 and sent to the north of the country, where she worked in a sawmill until the spring of 1942. We heard nothing from her at all, | and my father went to the o|ffice every week to ask for news of her.
note 1: The sawmill stood near Kotlas.
furniture: The Kowal papers, page 2
paragraph: He died (of grief) in 1943.
furniture: The Kowal papers, page 3
paragraph: Ааfiéł.
mark 1 after: all,
`)
}

func TestDOCX(t *testing.T) {
	body := `<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Interview with Ida Roth</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Eva Klein: </w:t></w:r><w:r><w:t>Where did you live?</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ida: </w:t></w:r><w:r><w:t xml:space="preserve">In </w:t></w:r><w:r><w:t>Brno</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, with my aunt.</w:t></w:r><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>
<w:p><w:pPr><w:pStyle w:val="Zitat"/></w:pPr><w:r><w:t>Come home soon.</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Eva Klein: </w:t></w:r><w:r><w:t>And then?</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ida: </w:t></w:r><w:r><w:t>We</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>all left.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1939</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Prague</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
	data := docx(t, body, map[string]string{"word/footnotes.xml": `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Then Czechoslovakia.</w:t></w:r></w:p></w:footnote></w:footnotes>`})
	wantOutline(t, "roth.docx", data, `
title: Interview with Ida Roth
format: docx
language: en
witness: Ida Roth
heading 1: Interview with Ida Roth
turn: Eva Klein (interviewer)
  paragraph: Where did you live?
turn: Ida Roth (speaker)
  paragraph: In Brno|, with my aunt.
  quotation: Come home soon.
turn: Eva Klein (interviewer)
  paragraph: And then?
turn: Ida Roth (speaker)
  paragraph: We-all left.
  table row: 1939 Prague
note 1: Then Czechoslovakia.
mark 1 after: Brno
`)
}

func TestHTML(t *testing.T) {
	data := []byte(`<!DOCTYPE html><html><head><title>Ida Roth | The Archive</title><style>p{}</style></head><body>
<nav><a href="/">Home</a> <a href="/all">All interviews</a></nav>
<article><h1>Interview with Ida&nbsp;Roth</h1>
<p><b>Eva Klein:</b> Where did
 you live?</p>
<p><b>Ida:</b> In Brno,<sup><a href="#n1" id="r1">1</a></sup> with my <i>aunt</i> [Rosa].<br><br>She was a dress&shy;maker &amp; kind.
<p><b>Eva Klein:</b> And then?
<p><b>Ida:</b> We left.
<ul><li>one trunk<li>two bags</ul>
<figure><img src="x.jpg" alt="x"><figcaption>The house in Brno</figcaption></figure>
<ol><li id="n1">Then Czechoslovakia. <a href="#r1">↩</a></li></ol></article>
<footer>All rights reserved</footer></body></html>`)
	wantOutline(t, "roth.html", data, `
title: Interview with Ida Roth
format: html
language: en
witness: Ida Roth
furniture: Home All interviews
heading 1: Interview with Ida Roth
turn: Eva Klein (interviewer)
  paragraph: Where did you live?
turn: Ida Roth (speaker)
  paragraph: In Brno,| with my aunt|.
  paragraph: She was a dress|maker & kind.
turn: Eva Klein (interviewer)
  paragraph: And then?
turn: Ida Roth (speaker)
  paragraph: We left.
  list item: one trunk
  list item: two bags
caption: The house in Brno
note 1: Then Czechoslovakia.
furniture: All rights reserved
mark 1 after: Brno,
gloss: Rosa
`)
}

func FuzzFormats(f *testing.F) {
	f.Add(tinyPDF(typed("Some words", "and more")), "a.pdf")
	f.Add(docx(f, `<w:p><w:r><w:t>words</w:t></w:r></w:p>`, nil), "a.docx")
	f.Add([]byte(`<html><p>a<b>b</b><sup><a href="#x">1</a></sup><ol><li id=x>n</ol>`), "a.html")
	f.Fuzz(func(t *testing.T, data []byte, name string) { fuzzed(t, name, data) })
}
