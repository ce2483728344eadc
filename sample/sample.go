// Package sample holds the sample collection: three short articles about one
// family, written for this project in its own words, which disagree on a few
// points as real sources do, and a transcript that is invented and says so.
package sample

import "embed"

// Files is the collection, one document a file, in the folder "files".
//
//go:embed files
var Files embed.FS

// Same are people who are one although their years differ, by the IDs that an
// archive gives them: as those who wrote the texts know, and a machine cannot.
var Same = [][2]string{{"grigory-sokolnikov.leonid-serebryakov", "leonid-serebryakov.leonid-petrovich-serebryakov"}}
