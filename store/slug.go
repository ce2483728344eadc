package store

import (
	"path"
	"strconv"
	"strings"
	"unicode"
)

// maxSlug is the most letters a slug has: long enough to tell files apart,
// short enough for an address.
const maxSlug = 64

// SlugOf turns a file name into the slug wanted for it: the name without
// folders and ending, lower case, letters and digits joined by hyphens.
func SlugOf(fileName string) string {
	base := path.Base(strings.ReplaceAll(fileName, `\`, "/"))
	if i := strings.LastIndexByte(base, '.'); i > 0 {
		base = base[:i]
	}
	if s := Slug(base); s != "" {
		return s
	}
	return "source"
}

// Slug keeps the letters and digits of s, lower case, and joins what they were
// parted by with single hyphens.
func Slug(s string) string {
	var b strings.Builder
	length, gap := 0, false
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && length > 0:
			if gap && length > 0 {
				b.WriteByte('-')
				length++
			}
			b.WriteRune(r)
			gap = false
			length++
		case r == '\'' || r == '’':
		default:
			gap = true
		}
		if length >= maxSlug {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// Unique returns s, or s with the first number from 2 on that is not taken.
func Unique(s string, taken func(string) bool) string {
	if !taken(s) {
		return s
	}
	for i := 2; ; i++ {
		if t := s + "-" + strconv.Itoa(i); !taken(t) {
			return t
		}
	}
}

// counter makes keys unique. It remembers where to go on counting: a book may
// name a thousand people alike.
type counter struct {
	taken map[string]bool
	next  map[string]int
}

func newCounter(size int) *counter {
	return &counter{taken: make(map[string]bool, size), next: map[string]int{}}
}

// unique returns s, or s with the first number from 2 on that is not taken.
func (c *counter) unique(s string) string {
	out := s
	for i := max(2, c.next[s]); c.taken[out]; i++ {
		out = s + "-" + strconv.Itoa(i)
		c.next[s] = i + 1
	}
	c.taken[out] = true
	return out
}
