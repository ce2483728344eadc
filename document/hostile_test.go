package document

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
)

// Each stretches one part of the reading; a part that is not linear makes the
// test run for minutes.
func TestHostileText(t *testing.T) {
	const n = 1 << 14
	inputs := map[string]string{
		"line.txt":        strings.Repeat("word ", n),
		"letters.txt":     strings.Repeat("x", 4*n),
		"brackets.txt":    strings.Repeat("[", n),
		"pairs.txt":       strings.Repeat("[a]", n),
		"nested.txt":      strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"stars.md":        strings.Repeat("*", n) + "a" + strings.Repeat("*", n),
		"star-words.md":   strings.Repeat("*a _b ", n/4),
		"links.md":        strings.Repeat("[a](", n/4),
		"open.md":         strings.Repeat("[", n) + strings.Repeat("](x)", n/4),
		"quotes.md":       strings.Repeat(">", n),
		"tags.md":         strings.Repeat("<a ", n/4),
		"comments.md":     strings.Repeat("<!--", n/4),
		"entities.md":     strings.Repeat("&amp", n/4),
		"bars.md":         strings.Repeat("|", n),
		"carets.md":       strings.Repeat("^1", n/4),
		"bold-lines.md":   strings.Repeat("**who asks this?**\n\n", n/32),
		"labels.txt":      strings.Repeat("Q: a?\nA: I b.\n", n/32),
		"colons.txt":      strings.Repeat("A: ", n/4),
		"names.txt":       strings.Repeat("Anna Maria ", n/8),
		"names-many.txt":  "My name is Ann.\n\n" + strings.Repeat("Q: Ann Lee?\n\nA: I am Ann Lee Bo\n\n", n/64),
		"numbers.txt":     strings.Repeat("1\n\n", n/8),
		"notes.txt":       strings.Repeat("word1 [1]\n\n1 Note\n\n", n/32),
		"counting.txt":    strings.Repeat("[1] [2] [3] ", n/16) + "\n\nNotes\n\n1. a\n2. b\n",
		"pages.txt":       strings.Repeat("\f\n", n/4),
		"headers.txt":     strings.Repeat("\fHeader 1\n\nand so\n", n/32),
		"hyphens.txt":     strings.Repeat("fac-\n", n/8),
		"breaks.txt":      strings.Repeat("and the\n\n", n/16),
		"accents.txt":     "a" + strings.Repeat("\u0301", n/2),
		"invalid.txt":     strings.Repeat("abcdefgh\xff", n/8),
		"cp1251.txt":      strings.Repeat("\xcf\xf0\xe8\xe2\xe5\xf2 ", n/8),
		"captions.txt":    strings.Repeat("Photo\nCredit: X\n", n/32),
		"credits.txt":     strings.Repeat("Credit: X\n", n/16),
		"dashes.txt":      strings.Repeat("— Who?\n\n— I.\n\n", n/32),
		"div.html":        "<html>" + strings.Repeat("<div>", n/8) + "x",
		"mixed.html":      "<html>" + strings.Repeat("<li><p><b>x", n/16),
		"inline.html":     "<html>" + strings.Repeat("<b>", n/8) + strings.Repeat("</i>", n/8),
		"ends.html":       "<html><div>" + strings.Repeat("</p></td>", n/16),
		"table.html":      "<html><table>" + strings.Repeat("<tr><td>a<td>b", n/16),
		"links.html":      "<html>" + strings.Repeat(`<a href="#a" id="a">1</a> `, n/32),
		"attributes.html": "<html><p " + strings.Repeat(`a="b" `, n/8) + ">x",
	}
	for name, input := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, err := Read(context.Background(), name, []byte(input), Options{})
			var known *Error
			var broken fault
			if err != nil && !errors.As(err, &known) || errors.As(err, &broken) {
				t.Fatal(err)
			}
			if err == nil {
				checkBlocks(t, name, d)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	word := docx(t, `<w:p><w:r><w:t>words</w:t></w:r></w:p>`, nil)
	page := tinyPDF("BT /F1 12 Tf 72 700 Td (Words here) Tj ET")
	cases := map[string][]byte{
		"empty.txt":         {},
		"blank.md":          []byte(" \n\t\n"),
		"binary.txt":        bytes.Repeat([]byte{0, 1, 2, 3, 4, 250}, 100),
		"cut.docx":          word[:len(word)/2],
		"cut.pdf":           []byte("%PDF-1.4\n1 0 obj\n<</Type/Cat"),
		"scan.pdf":          tinyPDF("q 10 0 0 10 0 0 cm Q"),
		"locked.pdf":        bytes.Replace(page, []byte("trailer\n<<"), []byte("trailer\n<</Encrypt <</Filter/Standard/V 2/R 3/O (12345678901234567890123456789012)/U (12345678901234567890123456789012)/P -4>>"), 1),
		"old.doc":           []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"),
		"locked.docx":       append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), utf16Name("EncryptedPackage")...),
		"note.rtf":          []byte(`{\rtf1 words}`),
		"other.zip":         zipOf(t, map[string]string{"a.txt": "b"}),
		"sheet.docx":        zipOf(t, map[string]string{"xl/workbook.xml": "<a/>"}),
		"text.odt":          zipOf(t, map[string]string{"mimetype": "x", "content.xml": "<a/>"}),
		"broken.docx":       zipOf(t, map[string]string{"word/document.xml": "<w:document><w:p"}),
		"nothing.html":      []byte("<html><body><script>x</script></body></html>"),
		"../dir/folder.txt": nil,
	}
	for name, data := range cases {
		_, err := Read(context.Background(), name, data, Options{})
		var known *Error
		if !errors.As(err, &known) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		file := name[strings.LastIndexByte(name, '/')+1:]
		if s := err.Error(); !strings.HasPrefix(s, file+" ") || known.Problem == "" || !strings.HasSuffix(known.Advice, ".") {
			t.Errorf("%s: %q", name, s)
		}
	}
}

// A page that cannot be unpacked is no scan.
func TestTornPDF(t *testing.T) {
	data := tinyPDF("BT /F1 12 Tf 72 700 Td (Words here) Tj ET")
	at := bytes.Index(data, []byte("stream\n")) + len("stream\n")
	for i := at + 2; i < at+10; i++ {
		data[i] = 0xff
	}
	_, err := Read(context.Background(), "torn.pdf", data, Options{})
	if err == nil || !strings.Contains(err.Error(), "torn.pdf is a damaged or cut off PDF file") {
		t.Errorf("%v", err)
	}
}

func TestLimits(t *testing.T) {
	big := bytes.Repeat([]byte("<w:p><w:r><w:t>words words words</w:t></w:r></w:p>"), 1<<16)
	bombs := map[string][]byte{
		"bomb.docx": docx(t, string(big), nil),
		"bomb.pdf":  tinyPDF(strings.Repeat("BT /F1 12 Tf 72 700 Td (Words) Tj ET\n", 1<<16)),
	}
	for name, data := range bombs {
		var known *Error
		if _, err := Read(context.Background(), name, data, Options{MaxUnpacked: 1 << 20}); !errors.As(err, &known) || !strings.Contains(known.Problem, "unpacks") {
			t.Errorf("%s: %v", name, err)
		}
	}
	var known *Error
	if _, err := Read(context.Background(), "a.txt", []byte("some words"), Options{MaxBytes: 4}); !errors.As(err, &known) {
		t.Errorf("large: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "a.txt", []byte("some words"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// zipOf packs files into a zip archive.
func zipOf(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
