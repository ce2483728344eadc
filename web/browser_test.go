//go:build slow

package web_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// browser is a Chromium with the pages of a room.
type browser struct {
	t    *testing.T
	ctx  context.Context // of the browser
	room *base.Room
	at   string // the room's address
}

// openBrowser starts a Chromium and a room over the invented archive. Without a
// Chromium the test fails: .ci/run installs it.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4")) // it has a mouse
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal("Chromium does not start; install it with: apt-get install chromium: ", err)
	}
	return (&browser{ctx: ctx}).anew(t)
}

// anew is the same Chromium with a room over a fresh archive, for another test.
func (b *browser) anew(t *testing.T) *browser {
	t.Helper()
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	server := httptest.NewServer(room)
	t.Cleanup(server.Close)
	return &browser{t: t, ctx: b.ctx, room: room, at: server.URL}
}

// settings say how a tab looks at pages.
type settings struct {
	width    int64
	dark     bool
	language string
	plain    bool // without scripts
}

// tab is one tab of the browser.
type tab struct {
	*browser
	settings
	ctx context.Context
}

// open opens a tab with cookies of its own; a script that fails in it fails the
// test.
func (b *browser) open(s settings) *tab {
	b.t.Helper()
	ctx, stop := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	b.t.Cleanup(stop)
	theme := "light"
	if s.dark {
		theme = "dark"
	}
	err := chromedp.Do(ctx,
		chromedp.EmulateViewport(s.width, 900),
		asked(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}}),
		asked(network.Enable, network.EnableParams{}),
		asked(network.SetExtraHTTPHeaders, network.SetExtraHTTPHeadersParams{Headers: network.Headers{"Accept-Language": s.language}}),
		asked(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.plain}),
	)
	if err != nil {
		b.t.Fatal(err)
	}
	err = chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*runtime.EventExceptionThrown); ok {
			b.t.Errorf("a script failed: %s: %+v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception)
		}
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return &tab{b, s, ctx}
}

// asked is a command of the browser's protocol as an action.
func asked[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// patience is how long a page may take, on a machine that does other things too.
const patience = 30 * time.Second

// do does things in the tab, in order.
func (b *tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatalf("%s: %v\n%s", what, err, b.text())
	}
}

// visit opens a page of the room.
func (b *tab) visit(path string) {
	b.t.Helper()
	b.do("open "+path, chromedp.Navigate(b.at+path), chromedp.WaitReady(chromedp.CSS("main")))
}

// click follows a link or presses a button, and waits for the page that it leads
// to.
func (b *tab) click(selector string) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	if _, err := chromedp.RunResponse(ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
		b.t.Fatalf("click %s: %v\n%s", selector, err, b.text())
	}
}

// press types keys that a page listens for.
func (b *tab) press(keys string) {
	b.t.Helper()
	b.do("press "+keys, chromedp.KeyEvent(keys))
}

// fill writes into a field.
func (b *tab) fill(selector, value string) {
	b.t.Helper()
	b.do("fill "+selector, chromedp.SetValue(chromedp.CSS(selector), value))
}

// eval returns what an expression of a script gives in the page.
func eval[T any](b *tab, script string) T {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("evaluate: %v", err)
	}
	return out
}

// text is what the page says, with single blanks.
func (b *tab) text() string {
	ctx, stop := context.WithTimeout(b.ctx, 5*time.Second)
	defer stop()
	out, err := chromedp.Run(ctx, chromedp.TextContent(chromedp.CSS("body")))
	if err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(out), " ")
}

// address is where the tab is.
func (b *tab) address() string {
	b.t.Helper()
	at, err := chromedp.Run(b.ctx, chromedp.Location())
	if err != nil {
		b.t.Fatal(err)
	}
	return strings.TrimPrefix(at, b.at)
}

// TestSlowAxe holds every page to the rules of accessibility that axe-core
// knows, in light and dark. AXE_CORE is the path of its axe.min.js; .ci/run
// installs it.
func TestSlowAxe(t *testing.T) {
	script, err := os.ReadFile(os.Getenv("AXE_CORE"))
	if err != nil {
		t.Fatal("set AXE_CORE to the axe.min.js of the npm package axe-core: ", err)
	}
	b := openBrowser(t)
	for _, dark := range []bool{false, true} {
		for _, language := range []string{"en", "ru"} {
			for _, width := range []int64{1440, 360} {
				tab := b.open(settings{width: width, dark: dark, language: language})
				for _, path := range everyPage(b.room) {
					tab.visit(path)
					eval[int](tab, string(script)+";0")
					found := eval[[]string](tab, `axe.run(document).then(r => r.violations.map(v =>
						v.id + ": " + v.help + ": " + v.nodes.map(n => n.html).slice(0, 3).join(" ")))`)
					for _, f := range found {
						t.Errorf("%s, dark %v, %s, %d wide: %s", path, dark, language, width, f)
					}
				}
			}
		}
	}
}

// clipped finds text that a page hides by being too narrow for it, and what
// makes the page wider than the window.
const clipped = `(() => {
	const out = [];
	const wide = document.documentElement.scrollWidth - innerWidth;
	if (wide > 0) {
		for (const e of document.querySelectorAll("body *")) {
			if (e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("[data-scrolls]")) {
				out.push("wider by " + wide + ": <" + e.tagName.toLowerCase() + " class=" + e.className + "> " + e.textContent.trim().slice(0, 40));
				break;
			}
		}
	}
	for (const e of document.querySelectorAll("body *")) {
		const style = getComputedStyle(e);
		if (e.matches("input, textarea, select, .visually-hidden, [data-scrolls], [data-scrolls] *, svg, svg *")) continue;
		if (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0) {
			out.push("clipped: <" + e.tagName.toLowerCase() + " class=" + e.className + "> " + e.textContent.trim().slice(0, 40));
		}
	}
	return out;
})()`

// TestSlowWidths holds every page to fitting a telephone, a tablet and a screen,
// in both languages, and keeps a picture of each where SCREENSHOTS names a
// folder.
func TestSlowWidths(t *testing.T) {
	b := openBrowser(t)
	for _, language := range []string{"en", "ru"} {
		for _, width := range []int64{360, 768, 1440} {
			tab := b.open(settings{width: width, language: language})
			for _, path := range everyPage(b.room) {
				tab.visit(path)
				for _, f := range eval[[]string](tab, clipped) {
					t.Errorf("%s, %s, %d wide: %s", path, language, width, f)
				}
				if dir := os.Getenv("SCREENSHOTS"); dir != "" {
					tab.picture(filepath.Join(dir, fmt.Sprintf("%s-%s-%d.png", fileName(path), language, width)))
				}
			}
		}
	}
}

func fileName(path string) string {
	name := strings.Trim(strings.NewReplacer("/", "-", "?", "-", "=", "-", "&", "-", "%", "").Replace(path), "-")
	if name == "" {
		return "home"
	}
	return name
}

// picture keeps a picture of the whole page.
func (b *tab) picture(path string) {
	b.t.Helper()
	png, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(path, png, 0o644); err != nil {
		b.t.Fatal(err)
	}
}
