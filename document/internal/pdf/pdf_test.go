package pdf

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// build makes a one-page file whose content stream is stored with the given
// filters; extra objects follow.
func build(filters, content, extra string) []byte {
	return []byte("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
		"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
		"3 0 obj<</Type/Page/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 7 0 R>>>>>>endobj\n" +
		fmt.Sprintf("4 0 obj<</Length %d%s>>stream\n", len(content), filters) + content + "\nendstream endobj\n" +
		"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>endobj\n" + extra +
		"trailer<</Root 1 0 R>>\n%%EOF")
}

// words reads a file and puts its glyphs together.
func words(t *testing.T, data []byte) string {
	t.Helper()
	d, err := Read(context.Background(), data, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	out := ""
	for _, p := range d.Pages {
		for _, g := range p.Glyphs {
			out += g.Text
		}
	}
	return out
}

const shown = "BT /F 12 Tf 50 700 Td (Anna \\(Kowal\\)) Tj 0 -14 Td [(we) -20 <6e74>] TJ T* (\\351t\\351) ' ET"

func TestFilters(t *testing.T) {
	var flate, ascii bytes.Buffer
	z := zlib.NewWriter(&flate)
	_, _ = z.Write([]byte(shown))
	_ = z.Close()
	a := ascii85.NewEncoder(&ascii)
	_, _ = a.Write(flate.Bytes())
	_ = a.Close()
	cases := map[string]string{
		"":                        shown,
		"/Filter/FlateDecode":     flate.String(),
		"/Filter[/A85/Fl]":        ascii.String() + "~>",
		"/Filter/ASCIIHexDecode":  hex.EncodeToString([]byte(shown)) + ">",
		"/Filter/RunLengthDecode": string([]byte{byte(len(shown) - 1)}) + shown + "\x80",
	}
	for filter, content := range cases {
		if got, want := words(t, build(filter, content, "")), "Anna (Kowal)wentété"; got != want {
			t.Errorf("%q: %q, want %q", filter, got, want)
		}
	}
}

// The standard library's LZW (MSB) differs from PDF's in the moment at which
// codes grow: it is that of EarlyChange 0.
func TestLZW(t *testing.T) {
	text := strings.Repeat("BT /F 12 Tf 50 700 Td (Anna) Tj ET\n", 300)
	var out bytes.Buffer
	w := lzw.NewWriter(&out, lzw.MSB, 8)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	f := &file{budget: 1 << 20}
	if got := string(f.lzw(out.Bytes(), false)); got != text {
		t.Errorf("%d bytes, want %d", len(got), len(text))
	}
}

func TestPredictors(t *testing.T) {
	rows := []byte{2, 10, 20, 30, 1, 1, 1, 1, 3, 4, 4, 4, 4, 2, 2, 2}
	f := &file{budget: 1 << 20}
	got := f.predict(dict{"Predictor": 15.0, "Columns": 3.0}, rows)
	want := []byte{10, 20, 30, 1, 2, 3, 4, 7, 9, 6, 9, 11}
	if !bytes.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestToUnicode(t *testing.T) {
	cmap := "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0410> <0002> <00660069> endbfchar " +
		"1 beginbfrange <0010> <0012> <0061> endbfrange 1 beginbfrange <0020> <0021> [<0078> <0079>] endbfrange"
	font := "5 0 obj<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<</DW 500/W[1[700 800] 16 18 300]>>]>>endobj\n" +
		fmt.Sprintf("6 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", len(cmap), cmap)
	data := build("", "BT /F 10 Tf 1 0 0 1 50 700 Tm <00010002001000120021> Tj ET", font)
	if got := words(t, data); got != "Аfiacy" {
		t.Errorf("%q", got)
	}
	d, _ := Read(context.Background(), data, 1<<20)
	if w := d.Pages[0].Glyphs[1].Width; w != 8 {
		t.Errorf("width %v, want 8", w)
	}
}

func TestFormsAndObjectStreams(t *testing.T) {
	form := "7 0 obj<</Type/XObject/Subtype/Form/Matrix[1 0 0 1 100 0]/Length 36>>stream\nBT /F 12 Tf 10 20 Td (In form) Tj ET\nendstream endobj\n"
	inner := "8 0 9 40 <</Type/Font/Subtype/Type1>>            <</A 8 0 R>>"
	stream := fmt.Sprintf("20 0 obj<</Type/ObjStm/N 2/First 9/Length %d>>stream\n%s\nendstream endobj\n", len(inner), inner)
	data := build("", "q 2 0 0 2 0 0 cm /X Do Q", form+stream)
	d, err := Read(context.Background(), data, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	g := d.Pages[0].Glyphs[0]
	if g.X != 220 || g.Y != 40 || g.Size != 24 {
		t.Errorf("drawn at %v, %v in size %v", g.X, g.Y, g.Size)
	}
	f := scan(data, 1<<20)
	if v := f.dict(ref{num: 9}); f.get(v["A"]) == nil {
		t.Errorf("object stream: %v", v)
	}
}

// A file that opens without a password, encrypted with 256-bit keys: the key
// wrapped in the file is found with an empty password.
func TestEmptyPassword(t *testing.T) {
	key := []byte("0123456789abcdef0123456789abcdef")
	salts := []byte("checksalkey-salt")
	user := append(hash2B(6, salts[:8]), salts...)
	wrap, _ := aes.NewCipher(hash2B(6, salts[8:]))
	wrapped := make([]byte, 32)
	cipher.NewCBCEncrypter(wrap, make([]byte, 16)).CryptBlocks(wrapped, key)
	block, _ := aes.NewCipher(key)
	pad := 16 - len(shown)%16
	body := append([]byte(shown), bytes.Repeat([]byte{byte(pad)}, pad)...)
	iv := []byte("initial vector 1")
	sealed := make([]byte, len(body))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(sealed, body)
	encrypt := fmt.Sprintf("9 0 obj<</Filter/Standard/V 5/R 6/Length 256/StmF/S/CF<</S<</CFM/AESV3>>>>/U<%x>/UE<%x>>>endobj\ntrailer<</Encrypt 9 0 R>>", user, wrapped)
	if got := words(t, build("", string(iv)+string(sealed), encrypt)); got != "Anna (Kowal)wentété" {
		t.Errorf("%q", got)
	}
	if _, err := Read(context.Background(), build("", shown, strings.Replace(encrypt, "/U<", "/U<00", 1)), 1<<20); !errors.Is(err, ErrEncrypted) {
		t.Errorf("wrong key: %v", err)
	}
}

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{"A": "A", "eacute": "é", "f_f_i": "ffi", "afii10049": "Я", "afii10065": "а", "uni0142": "ł", "u1F600": "😀", "space": " ", "a.sc": "a", "zzz": ""} {
		if got := glyph(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestDamaged(t *testing.T) {
	good := build("", shown, "")
	for _, data := range [][]byte{nil, []byte("%PDF-1.4"), good[:len(good)/2], bytes.Replace(good, []byte("/Count 1"), []byte("/Count 9"), 1)} {
		if _, err := Read(context.Background(), data, 1<<20); !errors.Is(err, ErrDamaged) {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
	loop := bytes.Replace(good, []byte("Kids[3 0 R]"), []byte("Kids[2 0 R]"), 1)
	if got := words(t, loop); got != "Anna (Kowal)wentété" {
		t.Errorf("from a page tree without pages: %q", got)
	}
}

// A form that draws itself over and over must not cost more than the limit.
func TestForms(t *testing.T) {
	draws := strings.Repeat("/X Do ", 2000)
	form := fmt.Sprintf("7 0 obj<</Subtype/Form/Resources<</XObject<</X 7 0 R>>>>/Length %d>>stream\n%s\nendstream endobj\n", len(draws), draws)
	done := make(chan error, 1)
	go func() {
		_, err := Read(context.Background(), build("", draws, form), 1<<20)
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, ErrTooLarge) {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("endless")
	}
}

// Objects that are never closed reach to the end of the file, each over all that
// follow.
func TestOpenObjects(t *testing.T) {
	for _, open := range []string{"1 0 obj<<", "1 0 obj<<(", "1 0 obj[", "1 0 obj<", "trailer<<", "trailer(", "stream ", "1 0 obj<<>>stream"} {
		_, _ = Read(context.Background(), []byte("%PDF-1.4 "+strings.Repeat(open, 1<<17)+"%%EOF"), 1<<20)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(build("", shown, ""))
	f.Add(build("/Filter/FlateDecode", shown, ""))
	f.Add(build("", "BT /F 10 Tf <0001> Tj ET", "5 0 obj<</Subtype/Type0/W[1 9 2]/DescendantFonts[5 0 R]>>endobj"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(context.Background(), data, 1<<18)
		if err != nil {
			return
		}
		for _, p := range d.Pages {
			for _, g := range p.Glyphs {
				if g.Start < 0 || g.End > len(data) || g.Start > g.End {
					t.Fatalf("glyph comes from %d to %d of %d", g.Start, g.End, len(data))
				}
			}
		}
	})
}
