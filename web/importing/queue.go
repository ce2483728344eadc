package importing

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/web/base"
)

// largest is how many bytes a file may have: as many as the read command takes.
const largest = 200 << 20

// state is how far a file has come.
type state string

const (
	waiting    state = "waiting"
	reading    state = "reading"
	finished   state = "read"
	known      state = "known"      // the archive held it already
	unreadable state = "unreadable" // why, err says
	stopped    state = "stopped"    // the program ended first
)

// job is one file to read.
type job struct {
	id    int
	name  string
	data  []byte // until it has been read
	state state
	share float64 // that has been read, from 0 to 1
	got   base.Imported
	err   error
}

// queue is the files that came since the program began. Whatever changes it tells
// so by changed.
type queue struct {
	largest int64
	taking  chan struct{} // holds one while the files of a form are taken

	mu      sync.Mutex
	open    []*job // to be read, in the order in which they came
	closed  []*job // the last first
	last    int    // ID
	ended   bool
	changed chan struct{} // closed at the next change
}

func newQueue() *queue {
	return &queue{largest: largest, taking: make(chan struct{}, 1), changed: make(chan struct{})}
}

// change does something to the queue and tells so.
func (q *queue) change(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	f()
	close(q.changed)
	q.changed = make(chan struct{})
}

// add puts a file at the end.
func (q *queue) add(name string, data []byte) {
	q.change(func() {
		q.last++
		j := &job{id: q.last, name: name, data: data, state: waiting}
		if q.ended {
			q.close(j, stopped)
			return
		}
		q.open = append(q.open, j)
	})
}

// refuse notes a file that is not worth reading.
func (q *queue) refuse(name string, err error) {
	q.change(func() {
		q.last++
		q.close(&job{id: q.last, name: name, err: err}, unreadable)
	})
}

// close lists a file as done with. Of more than can be listed those go first that
// were read well.
func (q *queue) close(j *job, s state) {
	j.state, j.data = s, nil
	q.closed = slices.Insert(q.closed, 0, j)
	for len(q.closed) > lines {
		i := len(q.closed) - 1
		for i > 0 && q.closed[i].state != finished && q.closed[i].state != known {
			i--
		}
		if i == 0 {
			i = len(q.closed) - 1
		}
		q.closed = slices.Delete(q.closed, i, i+1)
	}
}

// awaitRoom waits until what is held leaves room for one more of the largest.
func (q *queue) awaitRoom(ctx context.Context) error {
	for {
		held := int64(0)
		q.mu.Lock()
		for _, j := range q.open {
			held += int64(len(j.data))
		}
		full, changed := held > q.largest, q.changed
		q.mu.Unlock()
		if !full {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// run reads one file after the other until ctx ends.
func (q *queue) run(ctx context.Context, room *base.Room) error {
	for ctx.Err() == nil {
		q.mu.Lock()
		var next *job
		if len(q.open) > 0 {
			next = q.open[0]
		}
		changed := q.changed
		q.mu.Unlock()
		if next != nil {
			q.read(ctx, room, next)
			continue
		}
		select {
		case <-changed:
		case <-ctx.Done():
		}
	}
	return q.end()
}

// read reads the first file that waits. Unless the program ends first it leaves
// the queue.
func (q *queue) read(ctx context.Context, room *base.Room, j *job) {
	q.change(func() { j.state = reading })
	got, err := room.Importer.Import(ctx, j.name, j.data, func(share float64) {
		q.change(func() { j.share = min(max(share, 0), 1) })
	})
	if err != nil && ctx.Err() != nil {
		return
	}
	if err == nil && !got.Known {
		if err := room.Collection.Reload(ctx); err != nil && ctx.Err() == nil {
			room.Fail(err)
		}
	}
	s := finished
	switch {
	case err != nil:
		s = unreadable
		if problem := (*document.Error)(nil); !errors.As(err, &problem) {
			room.Fail(fmt.Errorf("%s: %w", j.name, err))
		}
	case got.Known:
		s = known
	}
	q.change(func() {
		j.got, j.err = got, err
		q.open = q.open[1:]
		q.close(j, s)
	})
}

// end closes the queue and says what was not read.
func (q *queue) end() error {
	var names []string
	q.change(func() {
		q.ended = true
		for _, j := range q.open {
			names = append(names, j.name)
			q.close(j, stopped)
		}
		q.open = nil
	})
	switch len(names) {
	case 0:
		return nil
	case 1:
		return fmt.Errorf("stopped before %s was read, of which nothing is kept; read it again", names[0])
	}
	return fmt.Errorf("stopped before %s and %d more were read, of which nothing is kept; read them again", names[0], len(names)-1)
}

// look returns the files as they are now: the one being read, those that wait,
// and the others, the last first.
func (q *queue) look() (running, queued, closed []job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, j := range q.open {
		if j.state == reading {
			running = append(running, *j)
		} else {
			queued = append(queued, *j)
		}
	}
	for _, j := range q.closed {
		closed = append(closed, *j)
	}
	return running, queued, closed
}
