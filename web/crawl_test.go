package web_test

import (
	"encoding/json"
	"io/fs"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/testimonia/testimonia/web"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

// TestEveryPage follows every link of every page, also to places within pages,
// and looks at each page as a whole.
func TestEveryPage(t *testing.T) {
	for _, language := range []string{"en", "ru"} {
		t.Run(language, func(t *testing.T) {
			c := crawl{t: t, room: webtest.Room(t, webtest.Archive(t), web.Pages()...), language: language, seen: map[string]map[string]bool{}, forms: map[string]form{}}
			c.follow("/")
			c.try()
			if want := 15 * len(web.Pages()) / 10; len(c.seen) < want {
				t.Errorf("only %d pages found, want %d", len(c.seen), want)
			}
		})
	}
}

// mostPages bounds a crawl: filters can be combined without end.
const mostPages = 400

type crawl struct {
	t        *testing.T
	room     *base.Room
	language string
	seen     map[string]map[string]bool        // the ids of each page
	forms    map[string]form                   // by action
	read     func(page string, doc *html.Node) // looks at each page as well; may be nil
}

func (c *crawl) follow(start string) {
	queue := []string{start}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		page, fragment, _ := strings.Cut(at, "#")
		if _, ok := c.seen[page]; !ok {
			if len(c.seen) >= mostPages {
				continue
			}
			queue = append(queue, c.visit(page)...)
		}
		if plain, err := url.PathUnescape(fragment); err == nil {
			fragment = plain
		}
		if ids := c.seen[page]; fragment != "" && ids != nil && !ids[fragment] {
			c.t.Errorf("%s: no such place in the page", at)
		}
	}
}

// visit looks at one page and returns where it leads.
func (c *crawl) visit(page string) []string {
	c.seen[page] = nil
	res := webtest.Get(c.t, c.room, page, "Accept-Language", c.language)
	body := webtest.Body(c.t, res)
	if res.StatusCode != http.StatusOK {
		c.t.Errorf("%s: %s", page, res.Status)
		return nil
	}
	switch kind := res.Header.Get("Content-Type"); {
	case strings.HasPrefix(kind, "application/json"):
		if !json.Valid([]byte(body)) {
			c.t.Errorf("%s is not JSON", page)
		}
		return nil
	case !strings.HasPrefix(kind, "text/html"):
		return nil
	}
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	if c.read != nil {
		c.read(page, doc)
	}
	l := look{t: c.t, page: page, ids: map[string]bool{}}
	l.at(doc)
	c.seen[page] = l.ids
	at, err := url.Parse(page)
	if err != nil {
		c.t.Fatal(err)
	}
	var out []string
	for _, link := range l.links {
		u, err := at.Parse(link)
		switch {
		case err != nil:
			c.t.Errorf("%s: link %q: %v", page, link, err)
		case u.Host != "" || u.Scheme != "":
			c.t.Errorf("%s links to another host: %s", page, link)
		default:
			out = append(out, u.String())
		}
	}
	for _, f := range l.forms {
		if c.forms[f.action].page == "" {
			c.forms[f.action] = f
		}
	}
	return out
}

// try holds every form to leading somewhere: sent with nothing but its hidden
// fields it is refused in words, not unknown. Some do what they are for, so this
// comes last.
func (c *crawl) try() {
	for action, f := range c.forms {
		res := webtest.Post(c.t, c.room, action, f.hidden)
		if res.StatusCode == http.StatusMethodNotAllowed || res.StatusCode == http.StatusNotFound || res.StatusCode >= 500 {
			c.t.Errorf("%s: the form for %s gives %s", f.page, action, res.Status)
		}
	}
}

// form is a form that changes something.
type form struct {
	page, action string
	hidden       url.Values
}

// look goes through the elements of one page.
type look struct {
	t     *testing.T
	page  string
	ids   map[string]bool
	links []string
	forms []form
}

func (l *look) at(doc *html.Node) {
	level, headings := 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		l.attributes(n)
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			now, _ := strconv.Atoi(n.Data[1:])
			if now > level+1 {
				l.t.Errorf("%s: <%s> follows <h%d>", l.page, n.Data, level)
			}
			level = now
			if now == 1 {
				headings++
			}
		}
	}
	if headings != 1 {
		l.t.Errorf("%s has %d first headings", l.page, headings)
	}
}

func (l *look) attributes(n *html.Node) {
	post := false
	action := ""
	for _, a := range n.Attr {
		switch a.Key {
		case "href", "src":
			l.links = append(l.links, a.Val)
		case "action":
			action = a.Val
		case "method":
			post = strings.EqualFold(a.Val, "post")
		case "id":
			if l.ids[a.Val] {
				l.t.Errorf("%s: two elements have the id %q", l.page, a.Val)
			}
			l.ids[a.Val] = true
		case "style":
			l.t.Errorf("%s: %s=%q is forbidden by the policy", l.page, a.Key, a.Val)
		default:
			if strings.HasPrefix(a.Key, "on") {
				l.t.Errorf("%s: %s=%q is forbidden by the policy", l.page, a.Key, a.Val)
			}
		}
		if strings.Contains(a.Val, "ZgotmplZ") {
			l.t.Errorf("%s: the template refused a value of %s", l.page, a.Key)
		}
	}
	switch {
	case post:
		l.forms = append(l.forms, form{l.page, action, hidden(n)})
	case action != "":
		l.links = append(l.links, action)
	}
}

// hidden are the fields that a form sends whatever a person does.
func hidden(n *html.Node) url.Values {
	out := url.Values{}
	for e := range n.Descendants() {
		at := map[string]string{}
		for _, a := range e.Attr {
			at[a.Key] = a.Val
		}
		if e.Data == "input" && at["type"] == "hidden" {
			out.Add(at["name"], at["value"])
		}
	}
	return out
}

func TestHeaders(t *testing.T) {
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	res := webtest.Get(t, room, "/")
	policy := res.Header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "'nonce-") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
		t.Errorf("policy %q", policy)
	}
	if again := webtest.Get(t, room, "/").Header.Get("Content-Security-Policy"); again == policy {
		t.Error("the nonce stays the same")
	}
	if res.Header.Get("X-Content-Type-Options") != "nosniff" || res.Header.Get("Cache-Control") != "no-store" {
		t.Error("guards are missing")
	}
}

func TestForeignHostGetsNothing(t *testing.T) {
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	for host, want := range map[string]int{
		"127.0.0.1:8420": 200, "localhost:8420": 200, "[::1]:8420": 200,
		"evil.example:8420": 403, "192.168.1.5:8420": 403, "localhost.evil.example": 403,
	} {
		res := webtest.Get(t, room, "/", "Host", host)
		if res.StatusCode != want {
			t.Errorf("host %q: %d, want %d", host, res.StatusCode, want)
		}
	}
}

// TestForeignFormsAreRefused: a page of another site that sends a form here must
// change nothing.
func TestForeignFormsAreRefused(t *testing.T) {
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	for _, site := range []string{"cross-site", "same-site"} {
		res := webtest.Post(t, room, "/author", url.Values{"value": {"Mallory"}}, "Sec-Fetch-Site", site)
		if res.StatusCode != http.StatusForbidden || len(res.Cookies()) > 0 {
			t.Errorf("%s: %s", site, res.Status)
		}
	}
	res := webtest.Post(t, room, "/author", url.Values{"value": {"Anna"}, "back": {"//evil.example/"}})
	if res.StatusCode != http.StatusSeeOther || res.Header.Get("Location") != "/" {
		t.Errorf("%s, leads to %q", res.Status, res.Header.Get("Location"))
	}
}

func TestScriptsAreSmall(t *testing.T) {
	room := webtest.Room(t, webtest.Archive(t), web.Pages()...)
	const most = 40 << 10
	sum := 0
	for _, p := range web.Pages() {
		scripts, err := fs.Glob(p.Files, "*.js")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range scripts {
			res := webtest.Get(t, room, "/static/"+p.Name+"/"+name, "Accept-Encoding", "gzip")
			if res.StatusCode != http.StatusOK {
				t.Errorf("%s/%s: %s", p.Name, name, res.Status)
			}
			sum += len(webtest.Body(t, res))
		}
	}
	sum += len(webtest.Body(t, webtest.Get(t, room, "/static/base/base.js", "Accept-Encoding", "gzip")))
	t.Logf("%d bytes", sum)
	if sum == 0 || sum > most {
		t.Errorf("the scripts have %d bytes compressed, want at most %d", sum, most)
	}
}
