package language

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// TreeDocument is one document of a treebank: a reading text put together from
// its sentences, with the gold trees standing at their bytes in it. Paragraphs
// are parted by a blank line.
type TreeDocument struct {
	ID         string
	Text       string
	Paragraphs []Span         // bytes of Text
	Sentences  []TreeSentence // in reading order
}

// TreeSentence is a gold sentence; its tokens' spans are bytes of the
// document's text and its Block is the number of its paragraph. The parts of a
// multiword token ("don't") share its letters out among themselves where the
// parts spell the whole, and otherwise each carries the span of the whole.
type TreeSentence struct {
	Sentence
	ID       string
	Comments map[string]string   // "# key = value" lines, without text, sent_id, newpar and newdoc
	Misc     []map[string]string // the MISC column of each token
}

// Flows returns the paragraphs as flows for an Analyzer.
func (d *TreeDocument) Flows() []Flow {
	out := make([]Flow, len(d.Paragraphs))
	for i, p := range d.Paragraphs {
		out[i] = Flow{Block: i, Runs: []Span{p}}
	}
	return out
}

// ReadCoNLLU reads every document of a CoNLL-U stream. Empty nodes ("8.1") are
// left out. A stream without "# newdoc" is one document. Errors name the line.
func ReadCoNLLU(r io.Reader) ([]TreeDocument, error) {
	rd := &conlluReader{}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 16<<20)
	for n := 1; sc.Scan(); n++ {
		if err := rd.line(strings.TrimSuffix(sc.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("conllu line %d: %w", n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("conllu: %w", err)
	}
	if err := rd.endSentence(); err != nil {
		return nil, fmt.Errorf("conllu, last sentence: %w", err)
	}
	rd.endDocument()
	return rd.docs, nil
}

// conlluReader holds the document and the sentence being read.
type conlluReader struct {
	docs   []TreeDocument
	doc    TreeDocument
	text   strings.Builder
	sent   TreeSentence
	stated string // the "# text =" line
	newpar bool
	space  bool // the last sentence ended in a space
	wholes []whole
}

// whole is a multiword token's range of one-based ids and its form.
type whole struct {
	first, last int
	form        string
	space       bool
}

func (rd *conlluReader) line(s string) error {
	switch {
	case strings.TrimSpace(s) == "":
		return rd.endSentence()
	case strings.HasPrefix(s, "#"):
		rd.comment(strings.TrimSpace(s[1:]))
		return nil
	}
	return rd.row(strings.Split(s, "\t"))
}

func (rd *conlluReader) comment(s string) {
	key, value, _ := strings.Cut(s, "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case key == "newdoc" || strings.HasPrefix(key, "newdoc "):
		rd.endDocument()
		rd.doc.ID = value
	case key == "newpar" || strings.HasPrefix(key, "newpar "):
		rd.newpar = true
	case key == "text":
		rd.stated = value
	case key == "sent_id":
		rd.sent.ID = value
	default:
		if rd.sent.Comments == nil {
			rd.sent.Comments = map[string]string{}
		}
		rd.sent.Comments[key] = value
	}
}

func (rd *conlluReader) row(col []string) error {
	if len(col) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(col))
	}
	misc := parseMisc(col[9])
	if first, last, ok := strings.Cut(col[0], "-"); ok {
		a, err1 := strconv.Atoi(first)
		b, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("id %q is no range", col[0])
		}
		rd.wholes = append(rd.wholes, whole{a, b, col[1], misc["SpaceAfter"] != "No"})
		return nil
	}
	if strings.Contains(col[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return fmt.Errorf("head %q is no number", col[6])
	}
	t := Token{Form: col[1], Lemma: col[2], UPOS: col[3], XPOS: col[4], Feats: col[5], Head: head - 1, Rel: col[7]}
	rd.sent.Tokens = append(rd.sent.Tokens, t)
	rd.sent.Misc = append(rd.sent.Misc, misc)
	return nil
}

func parseMisc(s string) map[string]string {
	if s == "_" {
		return nil
	}
	m := map[string]string{}
	for part := range strings.SplitSeq(s, "|") {
		k, v, _ := strings.Cut(part, "=")
		m[k] = v
	}
	return m
}

// endSentence sets the sentence into the document's text.
func (rd *conlluReader) endSentence() error {
	if len(rd.sent.Tokens) == 0 {
		return nil
	}
	for i, t := range rd.sent.Tokens {
		if t.Head >= len(rd.sent.Tokens) || t.Head == i {
			return fmt.Errorf("sentence %s: head of token %d lies outside", rd.sent.ID, i+1)
		}
	}
	rd.openParagraph()
	rd.sent.Block = len(rd.doc.Paragraphs) - 1
	start := rd.text.Len()
	rd.place()
	end := rd.sent.Tokens[len(rd.sent.Tokens)-1].End
	rd.sent.Span = Span{Start: start, End: end}
	rd.doc.Paragraphs[rd.sent.Block].End = end
	rd.doc.Sentences = append(rd.doc.Sentences, rd.sent)
	rd.sent, rd.wholes, rd.stated = TreeSentence{}, nil, ""
	return nil
}

func (rd *conlluReader) openParagraph() {
	first := len(rd.doc.Paragraphs) == 0
	switch {
	case first || rd.newpar:
		if !first {
			rd.text.WriteString("\n\n")
		}
		at := rd.text.Len()
		rd.doc.Paragraphs = append(rd.doc.Paragraphs, Span{Start: at, End: at})
	case rd.space:
		rd.text.WriteByte(' ')
	}
	rd.newpar = false
}

// place writes the sentence's words into the text, spaced as the SpaceAfter
// marks say.
func (rd *conlluReader) place() {
	toks := rd.sent.Tokens
	for i := 0; i < len(toks); {
		n, form, space := 1, toks[i].Form, rd.sent.Misc[i]["SpaceAfter"] != "No"
		if len(rd.wholes) > 0 && rd.wholes[0].first == i+1 && rd.wholes[0].last <= len(toks) && rd.wholes[0].last > i {
			w := rd.wholes[0]
			rd.wholes = rd.wholes[1:]
			n, form, space = w.last-i, w.form, w.space
		}
		at := rd.text.Len()
		rd.text.WriteString(form)
		share(toks[i:i+n], at, form)
		i += n
		if i < len(toks) && space {
			rd.text.WriteByte(' ')
		}
		rd.space = space
	}
}

// share gives each part of a multiword token its own letters.
func share(parts []Token, at int, form string) {
	var sum strings.Builder
	for i := range parts {
		sum.WriteString(parts[i].Form)
	}
	spelled := sum.String() == form
	off := at
	for i := range parts {
		if spelled {
			parts[i].Span = Span{Start: off, End: off + len(parts[i].Form)}
			off += len(parts[i].Form)
			continue
		}
		parts[i].Span = Span{Start: at, End: at + len(form)}
	}
}

func (rd *conlluReader) endDocument() {
	if len(rd.doc.Sentences) > 0 {
		rd.doc.Text = rd.text.String()
		rd.docs = append(rd.docs, rd.doc)
	}
	rd.doc = TreeDocument{}
	rd.text.Reset()
	rd.newpar, rd.space = false, true
}
