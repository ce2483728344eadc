package svg_test

import (
	"testing"
	"unicode/utf8"

	"github.com/testimonia/testimonia/web/svg"
)

// TestTextWidth compares with the widths of letters, on the average of each
// line, that Chromium measures in Literata at 14 pixels.
func TestTextWidth(t *testing.T) {
	for words, measured := range map[string]float64{
		"Evgeny Alekseevich Preobrazhensky": 7.30, "Mohammad Wammsworth Mommsen": 9.46, "Анастасия Владимировна Мышкина": 8.66,
		"Ефросинья Феодосьевна Жуковская": 8.15, "Юлиан Юрьевич Шушкевич-Щёголев": 8.93, "brother of Leonid Petrovich Serebryakov": 6.95,
	} {
		real := measured * float64(utf8.RuneCountInString(words))
		if got := svg.TextWidth(words, 14); got < real || got > 1.2*real {
			t.Errorf("%s: %.0f, measured %.0f", words, got, real)
		}
	}
}
