package document

import (
	"bytes"
	"context"
	"path"
	"regexp"
	"strings"
)

type reader func(ctx context.Context, data []byte, opt Options) (*draft, error)

// readers holds each format's reader.
var readers = map[string]reader{
	"text":     func(_ context.Context, data []byte, _ Options) (*draft, error) { return readText(data) },
	"docx":     readDOCX,
	"ole":      readOLE,
	"rtf":      readRTF,
	"pdf":      readPDF,
	"html":     func(_ context.Context, data []byte, _ Options) (*draft, error) { return readHTML(data) },
	"markdown": func(_ context.Context, data []byte, _ Options) (*draft, error) { return readMarkdown(data) },
}

var (
	htmlStart    = regexp.MustCompile(`(?i)^(?:\s|\x{feff}|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|div|p|h1|article|section|table|title|meta)[\s>]`)
	boldHead     = regexp.MustCompile(`(?m)^\*\*[^*\n]{1,80}\*\*`)
	markdownSign = regexp.MustCompile(`(?m)^(?:#{1,6} \S|\*\*[^*\n]{1,80}\*\*|\[\^[^\]\s]{1,30}\]:)|\]\((?:https?://|#)`)
)

// formatOf names the format: by the bytes at the start of a file where they
// tell, then by the name's ending, then by what the text looks like.
func formatOf(name string, data []byte) string {
	head := data[:min(len(data), 4096)]
	switch {
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return "pdf"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return "docx"
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return "ole"
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return "rtf"
	}
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".md" || ext == ".markdown" || ext == ".mdown":
		return "markdown"
	case ext == ".html" || ext == ".htm" || ext == ".xhtml":
		return "html"
	case htmlStart.Match(bytes.ReplaceAll(head, []byte{0}, nil)):
		return "html"
	case (ext == ".txt" || ext == ".text") && len(boldHead.FindAllIndex(data[:min(len(data), 1<<16)], 5)) < 5:
		return "text"
	}
	if len(markdownSign.FindAllIndex(data[:min(len(data), 1<<16)], 3)) >= 2 {
		return "markdown"
	}
	return "text"
}
