package document

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// One text comes out the same whatever encoding it was saved in.
func TestEncodings(t *testing.T) {
	russian := "Меня зовут Анна Ковалёва. Я родилась в Самаре в 1921 году.\r\nМой отец был учителем.\r\n"
	english := "Régine’s café stood in the rue Montmartre — “la maison”.\r\nMy father knew it well.\r\n"
	cases := []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"utf-8", russian, encoding.Nop},
		{"utf-8 with mark", russian, unicode.UTF8BOM},
		{"utf-16le with mark", russian, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-16be with mark", english, unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"utf-16le", english, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", russian, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"windows-1251", russian, charmap.Windows1251},
		{"koi8-r", russian, charmap.KOI8R},
		{"windows-1252", english, charmap.Windows1252},
	}
	for _, c := range cases {
		data, err := c.enc.NewEncoder().Bytes([]byte(c.text))
		if err != nil {
			t.Fatal(c.name, err)
		}
		d, err := Read(context.Background(), "a.txt", data, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		check(t, "a.txt", data, d)
		if want := strings.ReplaceAll(c.text, "\r\n", "\n"); d.Text != want {
			t.Errorf("%s: %q", c.name, d.Text)
		}
	}
}

// A page says its encoding itself; bytes that are UTF-8 all the same win.
func TestPageEncoding(t *testing.T) {
	head, body := `<html><head><meta charset="iso-8859-2"></head><body><p>`, "Łódź i Żyrardów były daleko.</p></body></html>"
	latin2, err := charmap.ISO8859_2.NewEncoder().String(body)
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{head + latin2, head + body} {
		d, err := Read(context.Background(), "a.html", []byte(data), Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, "a.html", []byte(data), d)
		if !strings.HasPrefix(d.Text, "Łódź i Żyrardów") {
			t.Errorf("%q", d.Text)
		}
	}
}

// Marks that were written apart from their letters join them.
func TestNormalForm(t *testing.T) {
	for name, text := range map[string]string{"a.txt": "Re\u0301gine", "a.md": "**Re\u0301**gine", "b.md": "Re**\u0301gine** x"} {
		d, err := Read(context.Background(), name, []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, name, []byte(text), d)
		if strings.ReplaceAll(d.Text, joiner, "") != d.Text && name != "b.md" {
			t.Errorf("%s: %q", name, d.Text)
		}
	}
}

// Original maps the words of a text back to the bytes that hold them.
func TestOriginal(t *testing.T) {
	source := "# Title\r\n\r\n**Anna:** caf\u0065\u0301 *and* home \\[1\\]\r\n"
	d, err := Read(context.Background(), "a.md", []byte(source), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{"home": "home", "and": "and", "café": "cafe\u0301", "Anna:": "Anna:", "and home": "and* home"} {
		at := strings.Index(d.Text, words)
		if at < 0 {
			t.Fatalf("%q is not in %q", words, d.Text)
		}
		o := d.Original(Span{Start: at, End: at + len(words)})
		if got := source[o.Start:o.End]; got != want {
			t.Errorf("%q comes from %q, want %q", words, got, want)
		}
	}
	if s, e := d.CodePoints(Span{Start: strings.Index(d.Text, "home"), End: strings.Index(d.Text, "home") + 4}); e-s != 4 || s >= strings.Index(d.Text, "home") {
		t.Errorf("code points %d to %d", s, e)
	}
}
