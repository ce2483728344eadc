package factoid

import (
	"bytes"
	"embed"
	"io/fs"
)

//go:embed rules/*.lex
var rules embed.FS

// English reads the rules for English that are built into the program.
func English() (*Lexicon, error) {
	files, err := fs.Glob(rules, "rules/*.lex")
	if err != nil {
		return nil, err
	}
	lex := &Lexicon{Least: LeastLikely}
	for _, name := range files {
		data, err := rules.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := lex.Parse(name[len("rules/"):], bytes.NewReader(data)); err != nil {
			return nil, err
		}
	}
	lex.forms = lex.participles()
	return lex, nil
}
