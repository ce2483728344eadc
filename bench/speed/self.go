//go:build unix

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/pprof"
	"syscall"
	"time"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/extract"
)

// reading is what one system reports of its run.
type reading struct {
	Load    float64 `json:"load"`    // seconds until the models stand ready
	Seconds float64 `json:"seconds"` // for the texts alone, by the clock
	CPU     float64 `json:"cpu"`     // for the texts alone, of processor time
	Found   string  `json:"found"`
}

// readSelf runs this project's pipeline over files in this process, from bytes
// to statements, and prints a reading. A profile is written where one is wanted.
func readSelf(out io.Writer, profile string, paths []string) error {
	start := time.Now()
	x, err := extract.New()
	if err != nil {
		return err
	}
	r := reading{Load: time.Since(start).Seconds()}
	if profile != "" {
		stop, err := startProfile(profile)
		if err != nil {
			return err
		}
		defer stop()
	}
	var n counts
	start, cpu := time.Now(), cpuSeconds()
	for _, path := range paths {
		if err := n.read(x, path); err != nil {
			return err
		}
	}
	r.Seconds, r.CPU = time.Since(start).Seconds(), cpuSeconds()-cpu
	r.Found = fmt.Sprintf("%d marks, %d people, %d statements", n.marks, n.people, n.statements)
	return json.NewEncoder(out).Encode(r)
}

func startProfile(path string) (stop func(), err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		f.Close()
		return nil, err
	}
	return func() {
		pprof.StopCPUProfile()
		f.Close()
	}, nil
}

// cpuSeconds is the processor time this process has used.
func cpuSeconds() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// counts sums up what was found.
type counts struct{ marks, people, statements int }

func (n *counts) read(x *extract.Extractor, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	ctx := context.Background()
	doc, err := document.Read(ctx, filepath.Base(path), data, document.Options{})
	if err != nil {
		return err
	}
	a, err := x.Extract(ctx, doc)
	if err != nil {
		return err
	}
	n.marks += len(a.Marks)
	n.people += len(a.People)
	n.statements += len(a.Statements)
	return nil
}
