package webtest

import (
	"context"

	"github.com/testimonia/testimonia/web/base"
)

// Importer reads files as a function says; where it is nil it reads nothing.
type Importer struct {
	Read func(ctx context.Context, name string, data []byte, progress func(float64)) (base.Imported, error)
}

// Import implements base.Importer.
func (i Importer) Import(ctx context.Context, name string, data []byte, progress func(float64)) (base.Imported, error) {
	if i.Read == nil {
		return base.Imported{}, nil
	}
	return i.Read(ctx, name, data, progress)
}
