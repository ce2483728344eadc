package relation

import (
	_ "embed" // the lexicon is part of the program
	"strings"
	"sync"
)

//go:embed lexicon/triggers.txt
var triggerLines string

// triggers maps a lemma to the classes of ties it stands for.
var triggers = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(triggerLines, "\n") {
		class, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Split(list, ",") {
			w = strings.TrimSpace(w)
			out[w] = append(out[w], class)
		}
	}
	return out
})
