package judge

import (
	"bytes"
	_ "embed"

	"github.com/testimonia/testimonia/language/vector"
)

//go:embed data/english.model.gz
var english []byte

// English reads the model for English that is built into the program.
func English(vectors *vector.Table) (*Model, error) { return Read(bytes.NewReader(english), vectors) }
