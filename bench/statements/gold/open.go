package gold

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/testimonia/testimonia/document"
)

// Open reads the table at path NAME.gold and the document it speaks of, which
// stands beside it as NAME.txt or NAME.md.
func Open(path string) (*Table, *document.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	t, err := Read(f)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	source := strings.TrimSuffix(path, ".gold") + ".txt"
	if _, err := os.Stat(source); err != nil {
		source = strings.TrimSuffix(path, ".gold") + ".md"
	}
	data, err := os.ReadFile(source)
	if err != nil {
		return nil, nil, err
	}
	doc, err := document.Read(context.Background(), source, data, document.Options{})
	return t, doc, err
}
