package base

import (
	"compress/gzip"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// barred is the policy of what is no page: it loads and runs nothing.
const barred = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// policy lets a page load from its own server alone, and run and wear nothing
// but the files it names with its nonce.
func policy(nonce string) string {
	return "default-src 'none'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce + "' 'strict-dynamic'; " +
		"font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

// secured sets the headers that guard a page, and answers only requests that
// name this machine: a foreign page that points its own name here gets nothing.
// A form of a foreign page is refused (net/http.CrossOriginProtection), in the
// words of refuse.
func secured(h, refuse http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(refuse)
	guarded := protection.Handler(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", barred)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cache-Control", "no-store") // testimony stays out of the browser's cache
		if !IsLocal(r.Host) {
			http.Error(w, "testimonia answers on this machine only", http.StatusForbidden)
			return
		}
		guarded.ServeHTTP(w, r)
	})
}

// IsLocal reports whether an address, with or without a port, is this machine.
func IsLocal(address string) bool {
	host := address
	if h, _, err := net.SplitHostPort(address); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// compressed sends text compressed to those who can read it.
func compressed(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if !readsGzip(r) || r.Method == http.MethodHead {
			h.ServeHTTP(w, r)
			return
		}
		z := &zipped{ResponseWriter: w}
		defer z.close()
		h.ServeHTTP(z, r)
	})
}

// readsGzip reports whether who asks can read what is compressed.
func readsGzip(r *http.Request) bool {
	for coding := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(coding, ";")
		if strings.TrimSpace(name) == "gzip" {
			q, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(weight), "q="), 64)
			return err != nil || q > 0
		}
	}
	return false
}

var writers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, 4) // the level is one that gzip knows
	return z
}}

// zipped compresses what is written, if it is text and not compressed yet.
type zipped struct {
	http.ResponseWriter
	z      *gzip.Writer
	headed bool
}

func (w *zipped) WriteHeader(status int) {
	if !w.headed {
		w.headed = true
		h := w.Header()
		kind := h.Get("Content-Type")
		text := strings.HasPrefix(kind, "text/html") || strings.HasPrefix(kind, "application/json")
		if text && h.Get("Content-Encoding") == "" && status != http.StatusNotModified {
			h.Set("Content-Encoding", "gzip")
			h.Del("Content-Length")
			w.z = writers.Get().(*gzip.Writer)
			w.z.Reset(w.ResponseWriter)
		}
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *zipped) Write(b []byte) (int, error) {
	if !w.headed {
		w.WriteHeader(http.StatusOK)
	}
	if w.z != nil {
		return w.z.Write(b)
	}
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *zipped) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *zipped) close() {
	if w.z != nil {
		w.z.Close() // the reader may be gone by now
		writers.Put(w.z)
	}
}
