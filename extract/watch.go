package extract

import "github.com/testimonia/testimonia/language"

// Watch hears how much of a document has been read: done of all bytes of its
// running text.
type Watch func(done, all int)

// meter adds up what has been read for a Watch.
type meter struct {
	watch     Watch
	done, all int
}

func newMeter(watch Watch, parts []section) *meter {
	m := &meter{watch: watch}
	for i := range parts {
		m.all += flowsLen(parts[i].flows)
	}
	return m
}

// add counts bytes as read. A nil meter has nobody to tell.
func (m *meter) add(n int) {
	if m == nil || m.watch == nil {
		return
	}
	m.done += n
	m.watch(m.done, m.all)
}

// sentenceShare is the part of the work on a section that its sentences take, in
// per cent.
const sentenceShare = 65

// batchBytes is how much text is made into sentences between two tellings.
const batchBytes = 1 << 15

// batches parts flows into runs of about batchBytes.
func batches(flows []language.Flow) [][]language.Flow {
	var out [][]language.Flow
	start, size := 0, 0
	for i, f := range flows {
		size += flowLen(f)
		if size >= batchBytes || i == len(flows)-1 {
			out = append(out, flows[start:i+1])
			start, size = i+1, 0
		}
	}
	return out
}
