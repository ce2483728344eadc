// Package sample holds the sample collection: three short articles about one
// family, written for this project in its own words, which disagree on a few
// points as real sources do, and a transcript that is invented and says so.
package sample

import "embed"

// Files is the collection, one document a file, in the folder "files".
//
//go:embed files
var Files embed.FS
