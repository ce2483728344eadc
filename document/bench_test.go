package document

import (
	"context"
	"strings"
	"testing"
)

// sample makes a transcript of about size bytes with notes and glosses.
func sample(size int) []byte {
	turn := "**Ada:** Where did your family live before the war, and who was your father?\n\n" +
		"**Ben:** We lived in Lodz [Litzmannstadt] until 1940. [1] My father, Karl, was a printer and he was\narrested in the " +
		"spring of 1941 with his brother, who had been a member of the union since 1921.\n\nHe never came back to\n\nthe house.\n\n"
	return []byte("# A conversation with Ben Cole\n\n" + strings.Repeat(turn, size/len(turn)) + "Notes\n\n1. The city of Lodz.\n")
}

func BenchmarkRead(b *testing.B) {
	data := sample(10 << 20)
	for _, name := range []string{"a.md", "a.txt"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(context.Background(), name, data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
