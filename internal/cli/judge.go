package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/testimonia/testimonia/edtf"
)

// judgement is what date --edtf says of a value, one JSON object a line.
type judgement struct {
	Value string  `json:"value"`
	Valid bool    `json:"valid"`
	Level *int    `json:"level"`
	From  *string `json:"from"`
	To    *string `json:"to"`
}

func judgementOf(value string) judgement {
	j := judgement{Value: value}
	v, err := edtf.Parse(value)
	if err != nil {
		return j
	}
	level, _ := edtf.Level(value)
	j.Valid, j.Level = true, &level
	if first, last, ok := v.Bounds(); ok {
		j.From, j.To = dayName(first), dayName(last)
	}
	return j
}

// dayName writes a day; an open end has none.
func dayName(d edtf.Day) *string {
	if d == edtf.Always || d == edtf.Never {
		return nil
	}
	s := d.String()
	return &s
}

// judge answers for the values, and for the lines of the standard input where
// one is a hyphen.
func (m *Main) judge(ctx context.Context, values []string) error {
	if len(values) == 0 {
		return usageError("give EDTF values, or - to read them from the standard input")
	}
	out := bufio.NewWriter(m.Stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	invalid := 0
	answer := func(value string) error {
		j := judgementOf(value)
		if !j.Valid {
			invalid++
		}
		return enc.Encode(j)
	}
	for _, value := range values {
		var err error
		if value == "-" {
			err = eachLine(ctx, m.Stdin, answer, func() error { return out.Flush() })
		} else {
			err = answer(value)
		}
		if err != nil {
			return errors.Join(err, out.Flush())
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if invalid > 0 {
		return &failure{exitInvalid, ""}
	}
	return nil
}

// line is one line of input without its end, or why there are no more.
type line struct {
	text string
	err  error
}

// eachLine calls do for every line of r, and idle whenever the next one is not
// there yet, so that what was answered reaches whoever waits for it. It reads
// aside, because a read cannot be called off when ctx is.
func eachLine(ctx context.Context, r io.Reader, do func(string) error, idle func() error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lines := make(chan line, 64)
	go readLines(ctx, r, lines)
	for {
		var l line
		select {
		case l = <-lines:
		default:
			if err := idle(); err != nil {
				return err
			}
			select {
			case l = <-lines:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if l.err == io.EOF {
			return nil
		}
		if l.err != nil {
			return &failure{exitInvalid, fmt.Sprintf("the input cannot be read: %v", l.err)}
		}
		if err := do(l.text); err != nil {
			return err
		}
	}
}

// readLines sends the lines of r, and at last why they ended. A line ends with a
// line feed, before which a carriage return belongs to the end; the last needs
// none.
func readLines(ctx context.Context, r io.Reader, lines chan<- line) {
	in := bufio.NewReaderSize(r, 64<<10)
	send := func(l line) bool {
		select {
		case lines <- l:
			return true
		case <-ctx.Done():
			return false
		}
	}
	for {
		text, err := in.ReadBytes('\n')
		if rest, ended := bytes.CutSuffix(text, []byte("\n")); ended {
			text = bytes.TrimSuffix(rest, []byte("\r"))
		} else if len(text) == 0 || err != io.EOF {
			send(line{err: err})
			return
		}
		if !send(line{text: string(text)}) {
			return
		}
	}
}
