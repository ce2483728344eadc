package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"time"
)

// Progress shows itself soon on a terminal, and elsewhere only once a run turns
// out to be long.
const (
	firstOnTerminal = 300 * time.Millisecond
	everyOnTerminal = 200 * time.Millisecond
	firstElsewhere  = 2 * time.Second
	everyElsewhere  = 5 * time.Second
)

// progress tells how far a long run has come: documents, bytes, time left.
type progress struct {
	w        io.Writer
	terminal bool
	started  time.Time
	quit     chan struct{}
	finished sync.WaitGroup
	once     sync.Once

	mu        sync.Mutex
	current   file
	saving    bool
	files     int
	bytes     int64            // of the files that are done
	parts     map[string]int64 // by path: what has been read of files that are not
	allFiles  int
	allBytes  int64
	displayed bool
}

func newProgress(w io.Writer, terminal bool, files []file) *progress {
	p := &progress{w: w, terminal: terminal, started: time.Now(), quit: make(chan struct{}),
		allFiles: len(files), parts: map[string]int64{}}
	for _, f := range files {
		p.allBytes += f.size
	}
	p.finished.Add(1)
	go p.loop()
	return p
}

func (p *progress) loop() {
	defer p.finished.Done()
	first, every := firstElsewhere, everyElsewhere
	if p.terminal {
		first, every = firstOnTerminal, everyOnTerminal
	}
	timer := time.NewTimer(first)
	defer timer.Stop()
	for {
		select {
		case <-p.quit:
			return
		case <-timer.C:
			p.show()
			timer.Reset(every)
		}
	}
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.terminal {
		fmt.Fprintf(p.w, "\r\x1b[K%s", p.line())
		p.displayed = true
		return
	}
	fmt.Fprintln(p.w, p.line())
}

func (p *progress) line() string {
	spent, read := time.Since(p.started), p.bytes
	for _, n := range p.parts {
		read += n
	}
	return fmt.Sprintf("%d of %s, %s of %s%s, %s so far%s: %s", p.files, several(p.allFiles, "document", "documents"),
		size(read), size(p.allBytes), share(read, p.allBytes), spent.Round(time.Second), left(spent, read, p.allBytes), p.doing())
}

// doing says what is being done with which file, and how much of it is done
// where that does not stand in the line already.
func (p *progress) doing() string {
	name, part := filepath.Base(p.current.path), p.parts[p.current.path]
	switch {
	case p.saving:
		return "saving what " + name + " says"
	case p.allFiles > 1 && part > 0:
		return fmt.Sprintf("reading %s, %s of %s", name, size(part), size(p.current.size))
	}
	return "reading " + name
}

func share(done, all int64) string {
	if all <= 0 {
		return ""
	}
	return fmt.Sprintf(" (%d%%)", done*100/all)
}

// left estimates the time left from the bytes done so far, once there are
// enough of them to go by.
func left(spent time.Duration, done, all int64) string {
	if done < all/20 || done <= 0 || done >= all {
		return ""
	}
	rest := time.Duration(float64(spent) * float64(all-done) / float64(done))
	return fmt.Sprintf(", about %s left", rest.Round(time.Second))
}

// begin names the file that the run waits for.
func (p *progress) begin(f file) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.current, p.saving = f, false
}

// part notes how much of a file has been read so far.
func (p *progress) part(f file, done, all int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if all > 0 {
		p.parts[f.path] = int64(float64(f.size) * float64(done) / float64(all))
	}
}

// save tells that the file waited for has been read.
func (p *progress) save() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.saving = true
}

// done counts a file.
func (p *progress) done(f file) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files++
	p.bytes += f.size
	delete(p.parts, f.path)
}

// clear makes room for a line of output on a terminal.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.displayed {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.displayed = false
	}
}

// stop ends the display; it may be called twice.
func (p *progress) stop() {
	p.once.Do(func() {
		close(p.quit)
		p.finished.Wait()
		p.clear()
	})
}
