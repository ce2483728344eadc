//go:build slow

package web_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/document"
	"github.com/testimonia/testimonia/store"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// paths are the ways that people go through the pages. Each is gone with scripts
// and without them, over an archive of its own.
var paths = []struct {
	name string
	walk func(*tab)
}{
	{"read", readPath}, {"correct", correctPath}, {"rename", renamePath}, {"add", addPath}, {"merge", mergePath}, {"split", splitPath},
	{"settle", settlePath}, {"search", searchPath}, {"timeline", timelinePath}, {"network", networkPath}, {"map", mapPath},
	{"import", importPath}, {"review", reviewPath}, {"language", languagePath}, {"author", authorPath},
}

func TestSlowPaths(t *testing.T) {
	b := openBrowser(t)
	for _, p := range paths {
		for _, plain := range []bool{false, true} {
			name := p.name + " with scripts"
			if plain {
				name = p.name + " without scripts"
			}
			t.Run(name, func(t *testing.T) {
				p.walk(b.anew(t).open(settings{width: 1280, language: "en", plain: plain}))
			})
		}
	}
}

// anna is the page of the person of whom most is stated.
const anna = "/people/brother.anna-kovářová"

func readPath(b *tab) {
	keep(b.t, b.room, "memoir", "A long memoir.md", memoir())
	b.visit("/")
	b.pick("Sources")
	b.pick("A long memoir")

	// A passage has a permanent link, and who speaks is seen wherever one reads.
	b.click("#p40 .no a")
	b.isAt("/sources/memoir?passage=40#p40")
	b.seen("#p40")
	b.holds("scrollY > 1000")
	b.seen(".turn:has(#p40) .speaker span")
	b.visit("/sources/memoir?passage=70#p70")
	b.seen("#p70")

	b.visit("/sources/brother")
	b.has(2, `.text a.person[href$="anna-kov%C3%A1%C5%99ov%C3%A1"]`)
	b.pick("none")
	b.has(0, "[data-at] a, dd")
	b.pick("names")
	b.has(5, ".text a.person")
	b.has(0, "dd, .text .words")
	b.pick("all")
	b.has(9, "dd")

	b.openMargins()
	b.over("#p4 dt")
	b.click("#p4 dt a.do")
	b.isAt("/sources/brother?person=brother.anna-kovářová&n=1#m-1")
	b.seen("#m-1")
	b.shows(".step", "1 of 2")
	b.pick("next mention")
	b.shows(".step", "2 of 2")
	b.shows("#m-2.now", "Kovářová")
	b.pick("stop following")
	b.has(0, ".step")

	b.tap("#p7 .menu summary")
	b.click("#p7 .menu a")
	b.shows("#p7 .citation", "Citation, to be copied")
	b.holds(`document.querySelector("#p7 textarea").value.startsWith("“Later she married Tomáš Beran, in Ostrava, and she died in 1987.” Jan Kovář, Interview with Jan Kovář, passage 7, http://")`)
	if !b.plain {
		readByKeys(b)
		readByMouse(b)
	}
}

// readByKeys goes from statement to statement, decides and takes back.
func readByKeys(b *tab) {
	b.visit("/sources/brother")
	b.shows(".keys", "next, previous statement")
	b.press("jjk")
	first := byID("e-brother.s2")
	b.holds(fmt.Sprintf("document.activeElement.closest('dd') === document.querySelector(%q)", first))
	b.seen(first)
	b.press("c")
	b.shows(first+" .status", "confirmed")
	b.hasStatus("brother.s2", testimonia.Confirmed)
	b.press("u")
	b.shows(".keys", "Taken back.")
	b.hasStatus("brother.s2", testimonia.Proposed)
	b.press("jx")
	b.shows(".keys", "rejected")
	b.visit("/sources/brother")
	b.has(8, "dd")
}

// readByMouse selects words, which can then be cited and searched for.
func readByMouse(b *tab) {
	b.visit("/sources/brother")
	b.sweep("#p4 .text", "taught at the school")
	b.shows(".selecting", "Cite Search for this Add a statement")
	b.tap(".selecting button")
	b.shows(".selecting", "The citation is copied.")
	b.pick("Search for this")
	b.isAt(`/search?q="taught+at+the+school"`)
	b.shows(".found", "1 passage, 1 source")
}

func correctPath(b *tab) {
	b.visit("/sources/brother")
	b.openMargins()
	entry := byID("e-brother.s7")
	b.correct(entry)
	b.seen(entry)

	// A date that cannot be read is refused in words, and what was typed stays.
	b.fill(entry+" [name=date]", "somewhen in spring")
	b.click(entry + " .primary")
	b.shows("[role=alert]", "“somewhen in spring” cannot be read as a date.")
	b.holds(`document.querySelector("[name=date]").value === "somewhen in spring"`)

	// What reaches further says how far before it is recorded.
	b.fill("[name=date]", "1954")
	b.fill("[name=date-reach]", "everywhere")
	b.pick("Record the correction")
	b.shows(".sure", "This changes 2 statements.")
	b.has(2, ".sure .statement")
	b.pick("Change 2 statements")
	b.shows(entry, "release 1954")
	b.shows(entry, "edited")
	b.hasDate("letter.s2", "1954")
	b.undo()
	b.shows(entry, "release 1953")
	b.hasDate("letter.s2", "1953")

	// Type and voice, here alone.
	b.correct(entry)
	b.fill(entry+" [name=type]", string(testimonia.Death))
	b.fill(entry+" [name=voice0]", "Pavel Horák")
	b.click(entry + " .primary")
	b.shows(entry, "death 1953")
	b.shows(".saying:has("+entry+") .voice", "Pavel Horák says")
	b.undo()
	b.shows(entry, "release 1953")
}

// correct opens the form of a statement in the margin.
func (b *tab) correct(entry string) {
	b.t.Helper()
	b.over(entry)
	if b.plain {
		b.click(entry + " a.edit")
	} else {
		eval[bool](b, "window.same = true")
		b.tap(entry + " a.edit")
		b.has(1, entry+" form")
		b.holds("window.same === true") // the page is not loaded anew
	}
	b.shows(entry+" form", "Record the correction")
}

// openMargins unfolds what stands beside the passages, where it is folded.
func (b *tab) openMargins() {
	b.t.Helper()
	for _, passage := range []string{"#p4", "#p6", "#p7"} {
		if !eval[bool](b, fmt.Sprintf("document.querySelector(%q).checkVisibility()", passage+" dd")) {
			b.tap(passage + " .fold summary")
		}
	}
}

// renamePath gives a person another name in one source, then everywhere.
func renamePath(b *tab) {
	b.visit("/sources/brother")
	b.openMargins()
	entry := byID("e-brother.s1")
	rename := func(name, reach string) {
		b.correct(entry)
		b.fill(entry+" [name=subject]", name)
		b.fill(entry+" [name=subject-reach]", reach)
		b.click(entry + " .primary")
		b.has(1, ".sure")
		b.click(".sure .primary")
	}
	rename("Anna Beranová", "source")
	b.shows("#p4 dt", "Anna Beranová")
	b.undo()
	b.shows("#p4 dt", "Anna Kovářová")
	rename("Anna Beranová", "everywhere")
	b.shows("#p4 dt", "Anna Beranová")
	b.visit("/sources/list")
	b.shows("dt", "Anna Beranová")
	b.visit(anna)
	b.shows("h1", "Anna Beranová")
	b.shows(".also", "Anna Kovářová")

	// On the person's own page too.
	b.fill("#name [name=name]", "Anna Kovářová-Beranová")
	b.pick("Rename")
	b.shows("h1", "Anna Kovářová-Beranová")
	b.undo()
	b.shows("h1", "Anna Beranová")
}

func addPath(b *tab) {
	b.visit("/sources/brother")
	if b.plain {
		b.tap("#p6 .menu summary")
		b.click("#p6 .menu a:last-child")
	} else {
		b.sweep("#p6 .text", "He was not there")
		b.pick("Add a statement")
		b.shows(".context mark", "He was not there")
	}
	b.shows("h1", "Add a statement")
	b.fill("[name=type]", string(testimonia.Residence))
	b.fill("[name=subject]", "Pavel Horák")
	b.fill("[name=place]", "Praha")
	b.fill("[name=date]", "soonish")
	b.pick("Add")
	b.shows("[role=alert]", "“soonish” cannot be read as a date.")
	b.holds(`document.querySelector("[name=place]").value === "Praha"`)
	b.fill("[name=date]", "June 1950")
	b.pick("Add")
	b.isAtPassage(6)
	b.openMargins()
	b.has(10, "dd")
	b.shows("#p6 .right", "residence Praha, June 1950")
	b.undo()
	b.has(9, "dd")
}

// isAtPassage holds the tab to showing a passage of the brother's interview.
func (b *tab) isAtPassage(n int) {
	b.t.Helper()
	b.holds(fmt.Sprintf(`location.pathname === "/sources/brother" && location.hash === "#p%d"`, n))
	b.seen(fmt.Sprintf("#p%d", n))
}

func mergePath(b *tab) {
	b.visit("/people")
	b.has(2, `tbody a[href$="tom%C3%A1%C5%A1-beran"]`)
	b.click(`tbody a[href="/people/list.tom%C3%A1%C5%A1-beran"]`)
	b.has(1, ".entries tbody tr")
	b.shows("#same", "same surname (Beran)")
	b.fill("#same [name=reason]", "The list gives the same year.")
	b.pick("The same")
	b.has(2, ".entries tbody tr")
	b.shows(".entries", "Interview with Jan Kovář")
	b.shows(".entries", "List of prisoners of the camp at Jáchymov")
	b.shows("#life", "born 1919 in Ostrava")
	b.shows("#ties", "she married Tomáš Beran, in Ostrava")
	b.shows(".decided", "are the same: “The list gives the same year.” Tester")
	b.visit("/people")
	b.has(1, `tbody a[href$="tom%C3%A1%C5%A1-beran"]`)
	b.click(`tbody a[href$="tom%C3%A1%C5%A1-beran"]`)
	b.click(".decided button")
	b.shows(".done", "Taken back.")
	b.visit("/people")
	b.has(2, `tbody a[href$="tom%C3%A1%C5%A1-beran"]`)
}

func splitPath(b *tab) {
	b.visit(anna)
	b.has(3, ".entries tbody tr")
	b.tap(`[name=entry][value^="list."]`)
	b.fill("#entries [name=reason]", "Another Anna.")
	b.pick("Those ticked are somebody else")
	b.has(2, ".entries tbody tr")
	b.shows(".decided", "are not the same: “Another Anna.” Tester")
	b.visit("/people?name=Kovarova")
	b.has(2, "tbody tr")
	b.click(`tbody a[href^="/people/list."]`)
	b.shows("#life", "born 3 February 1923 in Brno")
	b.visit(anna)
	b.lacks("#life", "3 February 1923")

	b.tap(`[name=entry][value^="letter."]`)
	b.pick("Those ticked are somebody else")
	b.undo()
	b.has(2, ".entries tbody tr")
	b.click(".decided button")
	b.has(3, ".entries tbody tr")
	b.visit("/people?name=Kovarova")
	b.has(1, "tbody tr")
}

func settlePath(b *tab) {
	b.visit("/")
	b.shows(".gravest", "Anna Kovářová’s birth")
	b.click(".gravest a") // one click
	b.shows(".sides", "1921")
	b.shows(".sides", "3 February 1923")
	b.has(2, ".sides > section")
	b.shows(".sides", "born 3 February 1923 in Brno")
	b.fill("#because", "The list copies a register.")
	b.pick("Settle")
	b.shows("main", "sources differ, settled")
	b.shows(".history", "settled Tester")
	b.shows(".history", "The list copies a register.")
	b.pick("All conflicts")
	b.has(0, "li.conflict")
	b.click(`a[href$="status=settled"]`)
	b.shows("li.conflict", "birth")
	b.click("li.conflict a")
	b.pick("Take back")
	b.shows(".done", "Taken back.")
	b.lacks("main", "sources differ, settled")
	b.visit("/")
	b.pick("1 open conflict")
	b.click("li.conflict a") // two clicks by the list
	b.fill("#because", "It is one day in two calendars.")
	b.pick("Dismiss")
	b.shows("main", "sources differ, dismissed")
	b.undo()
	b.lacks("main", "sources differ, dismissed")
}

func searchPath(b *tab) {
	b.visit("/")
	if !b.plain {
		b.press("/")
		b.holds(`document.activeElement.matches(".find input")`)
	}
	b.enter(".find input", "Kovářova")
	b.shows(".people", "Anna Kovářová")
	b.visit("/search")
	b.enter("form.big input", "Anna")
	b.shows(".found", "3 passages, 3 sources")
	b.shows(`[lang] mark`, "Anna")
	b.holds(`[...document.querySelectorAll("mark")].map(m => m.textContent).join() === "Anna,Анна,Anna"`)
	b.enter("form.big input", "Коваржова")
	b.holds(`[...document.querySelectorAll("mark")].map(m => m.textContent).join() === "Kovářová,Kovářová,Коваржова,Kovářová"`)
	b.click(`#narrow a[href*="source=letter"]`)
	b.shows(".found", "1 passage, 1 source")
	b.pick("leave out")
	b.shows(".found", "4 passages, 3 sources")
	b.click(`#narrow a[href*="type=marriage"], #narrow a[href*="type=confession"]`)
	b.shows(".found", "1 passage, 1 source")
	b.click(".at")
	b.isAtPassage(6)
	b.visit("/search?q=nobodyatall")
	b.shows("main", "No passage holds this word")
}

func timelinePath(b *tab) {
	b.visit("/timeline")
	b.tap(`a.mark[href="#e-brother.s4"]`)
	b.isAt("/timeline#e-brother.s4")
	b.seen(byID("e-brother.s4"))
	b.tap(byID("e-brother.s4") + " summary")
	b.shows(byID("e-brother.s4"), "In May 1950 she was arrested")
	b.fill("[name=from]", "1950")
	b.fill("[name=to]", "June 1950")
	b.pick("Show")
	b.holds(`[...document.querySelectorAll("#list li")].map(e => e.id).join() === "e-brother.s4,e-brother.s6,e-list.s2"`)
	b.pick("by type")
	b.has(3, "#list li")
	b.has(2, "svg.lanes a.alone")
	b.pick("without filters")
	b.holds(`document.querySelectorAll("#list li").length === 12`)
	b.enter("[name=who]", "Beran")
	b.click(".chosen a")
	b.has(2, "#list li")
	b.click(byID("e-list.s5") + " .type")
	b.shows("h1", "arrest: Tomáš Beran")
}

func networkPath(b *tab) {
	b.visit("/network")
	b.enter("[name=who]", "Коваржова")
	b.click(".choices a")
	b.shows("h1", "Ties of Anna Kovářová")
	b.has(2, ".ties tbody tr")
	b.do("follow an edge", chromedp.SendKeys(chromedp.CSS(`a.edge[aria-label*="marriage"]`), "\r"))
	b.shows("tr:target", "she married Tomáš Beran, in Ostrava")
	b.seen("tr:target")
	b.click("tr:target th a")
	b.shows("h1", "Tomáš Beran")
	b.shows("#ties", "Anna Kovářová")
}

func mapPath(b *tab) {
	b.visit("/map")
	b.click(`.wide a.place[aria-label^="Brno"]`)
	b.shows("#places [open]", "born 3 February 1923 in Brno")
	b.seen("#places li:has([open])")
	b.visit("/map")
	b.click(".travellers a")
	b.shows("h1", "The journey of Anna Kovářová")
	b.shows(".stops", "1 Brno")
	b.shows(".stops", "born 3 February 1923 in Brno")

	// A name that may mean many places is decided by hand.
	b.visit("/statements/brother.s3/correct")
	b.fill("[name=place]", "Springfield")
	b.pick("Record the correction")
	b.visit("/map")
	b.shows(".open", "Springfield")
	b.tap(".open summary")
	b.shows(".open", "She taught at the school in Olomouc")
	b.click(".candidates button")
	b.has(0, ".open")
	b.shows("#places", "Springfield")
	b.undo()
	b.shows(".open", "Springfield")
	b.tap(".open summary")
	b.enter(".open [name=called]", "Nowhere upon nothing")
	b.shows("main", "The table has no place called “Nowhere upon nothing”.")
	b.visit("/map")
	b.tap(".open summary")
	b.enter(".open [name=called]", "Olomouc")
	b.has(0, ".open")
	b.undo()
	b.shows(".open", "Springfield")
}

func importPath(b *tab) {
	b.room.Importer = webtest.Importer{Read: func(ctx context.Context, name string, data []byte, _ func(float64)) (base.Imported, error) {
		doc, err := document.Read(ctx, name, data, document.Options{})
		if err != nil {
			return base.Imported{}, err
		}
		return base.Imported{Slug: "memoir", Title: doc.Title, Words: len(strings.Fields(doc.Text))}, save(ctx, b.room, "memoir", data, doc)
	}}
	run(b.t, b.room)
	dir := b.t.TempDir()
	good, bad := filepath.Join(dir, "A long memoir.md"), filepath.Join(dir, "Scan.pdf")
	for path, text := range map[string]string{good: memoir(), bad: "%PDF-1.7\nand nothing more"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			b.t.Fatal(err)
		}
	}
	b.visit("/")
	b.pick("Import")
	b.do("choose files", chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{good, bad}))
	b.pick("Read")
	b.isAt("/import")
	b.shows(".summary", "Files done: 2 of 2. Could not be read: 1.") // without scripts the page loads itself anew
	b.shows(".jobs .unreadable", "Scan.pdf The file")
	b.pick("A long memoir")
	b.shows("h1", "A long memoir")
	b.shows("#p40", "It was so in year 36.")
}

func reviewPath(b *tab) {
	b.visit("/review")
	b.shows(".progress", "0 decided, 18 left")
	answer := func(key, button string) {
		b.t.Helper()
		if b.plain {
			b.pick(button)
		} else {
			b.press(key)
		}
	}
	b.shows("h2", "position: Anna Kovářová, taught at the school, Olomouc")
	answer("y", "Right y")
	b.shows(".progress", "1 decided, 17 left")
	b.hasStatus("brother.s3", testimonia.Confirmed)
	answer("u", "Take the last answer back u")
	b.shows(".progress", "0 decided, 18 left")
	b.hasStatus("brother.s3", testimonia.Proposed)
	b.shows("h2", "position")
	answer("n", "Wrong n")
	b.shows(".progress", "1 decided, 17 left")
	b.hasStatus("brother.s3", testimonia.Rejected)
	b.shows("h2", "migration: Анна Коваржова")
	answer("s", "Later s")
	b.shows("h2", "Tomáš Beran the same as Tomáš Beran?")
	answer("s", "Nobody can tell s")
	b.shows(".progress", "2 decided, 16 left")
	b.hasJudged(store.Unsure)
	answer("u", "Take the last answer back u")
	b.shows(".progress", "1 decided, 17 left")
	b.hasJudged()
	b.visit("/review?kind=statements")
	b.shows("h2", "migration: Анна Коваржова")
	answer("s", "Later s")
	b.shows("h2", "confession")
	b.shows(".progress", "1 decided, 16 left")
}

func languagePath(b *tab) {
	const page = "/timeline?from=1950&to=1953"
	b.visit(page)
	b.pick("Русский")
	b.isAt(page)
	b.shows("h1", "Хроника")
	b.holds(`document.documentElement.lang === "ru"`)
	b.pick("Карта") // it stays so
	b.holds(`document.documentElement.lang === "ru"`)
	b.pick("English")
	b.isAt("/map")
	b.shows("h1", "Map")
}

func authorPath(b *tab) {
	b.visit("/statements/brother.s1")
	b.unfold("Deciding as Tester")
	b.fill(".foot [name=value]", "Věra Nová")
	b.pick("Keep")
	b.isAt("/statements/brother.s1")
	b.shows(".foot", "Deciding as Věra Nová")
	b.pick("Confirm")
	b.shows(".done", "Recorded, under the name of Věra Nová.")
	b.shows(".decisions", "Věra Nová")
	b.visit("/")
	b.shows(".foot", "Deciding as Věra Nová")
	b.shows(".work", "Věra Nová")
}
