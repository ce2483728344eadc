package en

import "testing"

func TestVoices(t *testing.T) {
	m := model(t)
	for text, want := range map[string]string{
		"She was arrested in May.":              passive,
		"They had arrested her in May.":         active,
		"They had been arrested in May.":        passive,
		"The woman arrested in May never wrote": passive,
	} {
		for _, s := range m.Analyze(text, whole(text)) {
			for _, tok := range s.Tokens {
				if tok.Form == "arrested" && tok.Feats != want {
					t.Errorf("%q: %s, want %s", text, tok.Feats, want)
				}
			}
		}
	}
}
