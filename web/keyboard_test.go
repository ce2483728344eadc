//go:build slow

package web_test

import "testing"

// TestSlowKeyboard goes through pages by the tab key alone: header, main part and
// footer, in the order in which they are written, past all that can be used, and
// where one is can always be seen.
func TestSlowKeyboard(t *testing.T) {
	b := openBrowser(t)
	for _, page := range []string{"/", "/sources/brother", "/statements/brother.s1/correct", "/timeline"} {
		for _, plain := range []bool{false, true} {
			tab := b.open(settings{width: 1280, language: "en", plain: plain})
			tab.visit(page)
			tab.walk()
		}
	}
}

// usable numbers what the tab key must reach and returns how many there are.
// What shows only once something else is reached is not among them.
const usable = `(() => {
	const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
		.filter((e) => e.tabIndex >= 0 && e.checkVisibility());
	all.forEach((e, i) => e.dataset.stop = i);
	return all.length;
})()`

// stop is where the keyboard is.
type stop struct {
	Number  int    // as usable gave it; -1 for what has shown since
	Part    string // of the page
	Visible bool   // it stands out, within the window
	After   bool   // it is written behind the stop before
	What    string
}

const whereNow = `(() => {
	const e = document.activeElement;
	const style = getComputedStyle(e);
	const box = e.getBoundingClientRect();
	const before = document.querySelector("[data-before]");
	// What can be done with a name moves from name to name.
	const after = !before || !!before.closest(".naming") || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
	before?.removeAttribute("data-before");
	e.setAttribute("data-before", "");
	return {
		Number: Number(e.dataset.stop ?? -1),
		Part: e.closest("header.top, main, footer")?.localName ?? "",
		Visible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
		After: after,
		What: e.outerHTML.slice(0, 120),
	};
})()`

// walk presses the tab key until the end of the page.
func (b *tab) walk() {
	b.t.Helper()
	at := b.address()
	all := eval[int](b, usable)
	parts := []string{"", "header", "main", "footer"}
	part, next := 0, 0
	for pressed := 0; next < all; pressed++ {
		if pressed > 3*all {
			b.t.Fatalf("%s: the tab key has reached %d of %d after %d times", at, next, all, pressed)
		}
		b.press("\t")
		s := eval[stop](b, whereNow)
		if !s.Visible {
			b.t.Errorf("%s, plain %v: one does not see that one is at %s", at, b.plain, s.What)
		}
		if !s.After {
			b.t.Errorf("%s, plain %v: back to %s", at, b.plain, s.What)
		}
		if s.Number >= 0 {
			if s.Number != next {
				b.t.Fatalf("%s, plain %v: to %d, %s, past %d", at, b.plain, s.Number, s.What, next)
			}
			next++
		}
		for part < len(parts)-1 && parts[part] != s.Part {
			part++
		}
		if parts[part] != s.Part {
			b.t.Errorf("%s, plain %v: %q comes too late: %s", at, b.plain, s.Part, s.What)
		}
	}
	if part != len(parts)-1 {
		b.t.Errorf("%s: it ends before the footer", at)
	}
}

// TestSlowSkip leads past the header by one key.
func TestSlowSkip(t *testing.T) {
	tab := openBrowser(t).open(settings{width: 1280, language: "en", plain: true})
	tab.visit("/sources")
	tab.press("\t")
	tab.seen(".skip")
	tab.press("\r")
	tab.isAt("/sources#main")
	tab.press("\t")
	tab.holds(`document.querySelector("main").contains(document.activeElement)`)
}
