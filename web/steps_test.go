//go:build slow

package web_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// These are steps that people take through the pages.

// pick follows the first link that can be seen, or presses the first button, that
// says just these words, and waits for the page that it leads to.
func (b *tab) pick(words string) {
	b.t.Helper()
	b.click(b.find("a, button", words))
}

// unfold opens the first part of a page that these words head.
func (b *tab) unfold(words string) {
	b.t.Helper()
	b.tap(b.find("summary", words))
}

// find waits for the first of some elements that can be seen and says just these
// words, and returns what selects it.
func (b *tab) find(elements, words string) string {
	b.t.Helper()
	b.holds(fmt.Sprintf(`(() => {
		document.querySelector("[data-found]")?.removeAttribute("data-found");
		const found = [...document.querySelectorAll(%q)].find((e) => e.checkVisibility() && e.textContent.replace(/\s+/g, " ").trim() === %q);
		found?.setAttribute("data-found", "");
		return !!found;
	})()`, elements, words))
	return "[data-found]"
}

// tap clicks on what leads to no other page.
func (b *tab) tap(selector string) {
	b.t.Helper()
	b.do("tap "+selector, chromedp.Click(chromedp.CSS(selector)))
}

// over moves the mouse over an element, as often as the page moves it away: fonts
// come late, and margins settle.
func (b *tab) over(selector string) {
	b.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		at := eval[struct{ X, Y float64 }](b, fmt.Sprintf(`(() => {
			const e = document.querySelector(%q);
			e.scrollIntoView({ block: "center" });
			const box = e.getClientRects()[0];
			return { X: box.left + 5, Y: box.top + box.height / 2 };
		})()`, selector))
		b.do("point at "+selector, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y))
		if eval[bool](b, fmt.Sprintf(`document.fonts.status === "loaded" && document.querySelector(%q).matches(":hover")`, selector)) {
			return
		}
	}
	b.t.Fatalf("%s stands below the mouse nowhere", selector)
}

// enter writes into a field and sends its form with the enter key.
func (b *tab) enter(selector, value string) {
	b.t.Helper()
	b.fill(selector, value)
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	if _, err := chromedp.RunResponse(ctx, chromedp.SendKeys(chromedp.CSS(selector), "\r")); err != nil {
		b.t.Fatalf("enter %q: %v\n%s", value, err, b.text())
	}
}

// holds waits until an expression of a script is true in the page. A page that is
// just being left cannot tell; the next one can.
func (b *tab) holds(script string) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	var why error
	for ; ctx.Err() == nil; time.Sleep(20 * time.Millisecond) {
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script))
		if ok {
			return
		}
		if ctx.Err() == nil {
			why = err
		}
	}
	b.t.Fatalf("this does not come true at %s: %s: %v\n%s", b.address(), script, why, b.text())
}

// has holds the page to having so many elements.
func (b *tab) has(n int, selector string) {
	b.t.Helper()
	b.holds(fmt.Sprintf("document.querySelectorAll(%q).length === %d", selector, n))
}

// seen holds an element to standing within the window, with its first line.
func (b *tab) seen(selector string) {
	b.t.Helper()
	b.holds(fmt.Sprintf(`(() => {
		const box = document.querySelector(%q)?.getBoundingClientRect();
		return !!box && box.height > 0 && box.top >= -1 && box.top < innerHeight - 10;
	})()`, selector))
}

// shows holds an element to saying these words, in small or capital letters,
// where they can be seen.
func (b *tab) shows(selector, words string) {
	b.t.Helper()
	b.holds(fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		return !!e?.checkVisibility() && e.innerText.replace(/\s+/g, " ").toLowerCase().includes(%q);
	})()`, selector, strings.ToLower(words)))
}

// lacks holds an element to saying no such words.
func (b *tab) lacks(selector, words string) {
	b.t.Helper()
	b.holds(fmt.Sprintf(`document.querySelector(%q)?.textContent.replace(/\s+/g, " ").toLowerCase().includes(%q) === false`, selector, strings.ToLower(words)))
}

// isAt holds the tab to being at an address of the room.
func (b *tab) isAt(want string) {
	b.t.Helper()
	b.holds(fmt.Sprintf("decodeURI(location.href.slice(location.origin.length)) === %q", want))
}

// undo takes back what the page says was recorded.
func (b *tab) undo() {
	b.t.Helper()
	b.shows(".done", "Recorded, under the name of Tester.")
	b.click(".done button")
	b.shows(".done", "Taken back.")
}

// byID selects the element with an id, which may have any sign in it.
func byID(id string) string { return `[id=` + strconv.Quote(id) + `]` }

// sweep selects words with the mouse, anew where the page has moved meanwhile.
func (b *tab) sweep(within, words string) {
	b.t.Helper()
	b.over(within)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		at := eval[struct{ X1, Y1, X2, Y2 float64 }](b, fmt.Sprintf(endsOf, within, words))
		mouse := func(kind input.DispatchMouseEventType, x, y float64) chromedp.Action[chromedp.Void] {
			return chromedp.MouseEvent(kind, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1))
		}
		b.do("select "+words, mouse(input.DispatchMouseEventTypeMousePressed, at.X1, at.Y1), mouse(input.DispatchMouseEventTypeMouseMoved, at.X2, at.Y2),
			mouse(input.DispatchMouseEventTypeMouseReleased, at.X2, at.Y2))
		if eval[string](b, "getSelection().toString()") == words {
			return
		}
	}
	b.t.Fatalf("%q cannot be selected", words)
}

// endsOf is where words begin and end in an element.
const endsOf = `((element, words) => {
	const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	const start = element.textContent.indexOf(words);
	const end = start + words.length;
	for (let at = 0, node; (node = nodes.nextNode()); at += node.length) {
		if (start >= at && start < at + node.length) range.setStart(node, start - at);
		if (end > at && end <= at + node.length) range.setEnd(node, end - at);
	}
	const boxes = [...range.getClientRects()];
	const [first, last] = [boxes[0], boxes.at(-1)];
	return { X1: first.left + 0.5, Y1: first.top + first.height / 2, X2: last.right - 0.5, Y2: last.top + last.height / 2 };
})(document.querySelector(%q), %q)`
