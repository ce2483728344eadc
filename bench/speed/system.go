//go:build unix

package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
)

// system is a program that reads texts and prints a reading as its last line.
type system struct {
	name string
	args []string // the command; the paths of the texts are put behind it
}

// result is how a system did.
type result struct {
	System  string  `json:"system"`
	Words   int     `json:"words"`
	Rate    float64 `json:"words_per_cpu_second"`
	Clock   float64 `json:"words_per_second"`
	Load    float64 `json:"load_seconds"`
	Peak    float64 `json:"peak_mb"` // resident memory at its highest, in millions of bytes
	Ratio   float64 `json:"ratio"`   // of our rate to this one
	Found   string  `json:"found"`
	Failure string  `json:"failure,omitempty"`
}

// oneThread keeps the libraries below the peers to one thread.
var oneThread = []string{"GOMAXPROCS=1", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1", "BLIS_NUM_THREADS=1"}

// run lets a system read the texts on one core. A system that fails says so in
// its row and does not stop the others.
func (s system) run(paths []string, words int) result {
	out := result{System: s.name, Words: words}
	args := append(append([]string{}, s.args...), paths...)
	if taskset, err := exec.LookPath("taskset"); err == nil {
		args = append([]string{taskset, "-c", "0"}, args...)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), oneThread...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		out.Failure = fmt.Sprintf("%v: %s", err, lastLine(stderr.String()))
		return out
	}
	var r reading
	if err := json.Unmarshal([]byte(lastLine(stdout.String())), &r); err != nil {
		out.Failure = fmt.Sprintf("its last line is no reading: %v", err)
		return out
	}
	out.Rate, out.Clock = float64(words)/r.CPU, float64(words)/r.Seconds
	out.Load, out.Found = r.Load, r.Found
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		out.Peak = float64(u.Maxrss) * rssUnit() / 1e6
	}
	return out
}

// rssUnit is the unit in which the system counts memory, in bytes.
func rssUnit() float64 {
	if runtime.GOOS == "darwin" {
		return 1
	}
	return 1024
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

//go:embed peer.py
var spacyProgram []byte

//go:embed Peer.java
var corenlpProgram []byte

// spaCy is the small English pipeline under a Python that has it.
func spaCy(python, folder string) (system, error) {
	path := filepath.Join(folder, "peer.py")
	err := os.WriteFile(path, spacyProgram, 0o600)
	return system{"spaCy, small English pipeline", []string{python, path}}, err
}

// coreNLP is Stanford CoreNLP, whose jars with its models lie in lib.
func coreNLP(lib, folder string) (system, error) {
	path := filepath.Join(folder, "Peer.java")
	err := os.WriteFile(path, corenlpProgram, 0o600)
	return system{"Stanford CoreNLP, NER and KBP relations",
		[]string{"java", "-Xmx6g", "-XX:+UseSerialGC", "-cp", filepath.Join(lib, "*"), path}}, err
}
