package network

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/testimonia/testimonia"
	"github.com/testimonia/testimonia/collection"
	"github.com/testimonia/testimonia/web/base"
	"github.com/testimonia/testimonia/web/webtest"
)

func room(t testing.TB) *base.Room { return webtest.Room(t, webtest.Archive(t), Page()) }

// named finds the ID of the one of a name who is tied to most.
func named(t testing.TB, r *base.Room, name string) string {
	t.Helper()
	s := r.Collection.Now()
	list := s.PeopleNamed(name)
	if len(list) == 0 {
		t.Fatalf("nobody is called %s", name)
	}
	return slices.MaxFunc(list, func(a, b *collection.Person) int { return len(s.TiesOf(a)) - len(s.TiesOf(b)) }).ID
}

func of(id string, more ...string) string { return networkOf(id) + strings.Join(more, "") }

func TestTiesOfAPerson(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, of(named(t, r, "Anna Kovářová")))
	text := webtest.Text(t, page)
	for _, want := range []string{"Ties of Anna Kovářová", "Jan Kovář", "sibling", "Tomáš Beran", "marriage", "My sister Anna Kovářová", "Jan Kovář says so", "thick: family"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q: %s", want, text)
		}
	}
	if strings.Contains(text, "denied by all") {
		t.Error("the legend explains lines that the drawing has not")
	}
	russian := webtest.Text(t, webtest.Page(t, r, of(named(t, r, "Anna Kovářová")), "Accept-Language", "ru"))
	if !strings.Contains(russian, "Связи: Anna Kovářová") || !strings.Contains(russian, "брат или сестра") {
		t.Error(russian)
	}
}

// TestEdgesLeadToTheirRows: what the drawing shows, the table has.
func TestEdgesLeadToTheirRows(t *testing.T) {
	r := room(t)
	page := webtest.Page(t, r, of(named(t, r, "Tomáš Beran"), "&steps=2"))
	edges := regexp.MustCompile(`href="#(tie-[^"]+)" tabindex`).FindAllStringSubmatch(page, -1)
	if len(edges) != 2 {
		t.Errorf("%d edges, want 2", len(edges))
	}
	for _, e := range edges {
		if strings.Count(page, `<tr id="`+e[1]+`"`) != 1 {
			t.Errorf("no row %s", e[1])
		}
	}
}

func TestKindsAndSteps(t *testing.T) {
	r := room(t)
	tomas := named(t, r, "Tomáš Beran")
	for address, want := range map[string]int{of(tomas): 2, of(tomas, "&steps=2"): 3, of(tomas, "&kind=meeting"): 1, of(tomas, "&steps=2&kind=kin&kind=meeting"): 3} {
		var v struct {
			Nodes []struct{ Name string }
			Edges []struct{ Statements []struct{ Quote string } }
		}
		address = strings.Replace(address, "/network?", "/network.json?", 1)
		if err := json.Unmarshal([]byte(webtest.Page(t, r, address)), &v); err != nil {
			t.Fatal(err)
		}
		if len(v.Nodes) != want || len(v.Edges) != want-1 {
			t.Errorf("%s: %d nodes and %d edges, want %d and %d", address, len(v.Nodes), len(v.Edges), want, want-1)
		}
		for _, e := range v.Edges {
			if len(e.Statements) == 0 || e.Statements[0].Quote == "" {
				t.Errorf("%s: a tie without words", address)
			}
		}
	}
}

func TestChoosing(t *testing.T) {
	r := room(t)
	if text := webtest.Text(t, webtest.Page(t, r, "/network")); !strings.Contains(text, "Those with most ties Anna Kovářová 2 ties") {
		t.Error(text)
	}
	if text := webtest.Text(t, webtest.Page(t, r, "/network?who="+url.QueryEscape("Коваржова"))); !strings.Contains(text, "Anna Kovářová 2 ties") {
		t.Error(text)
	}
	if text := webtest.Text(t, webtest.Page(t, r, "/network?who=<script>")); !strings.Contains(text, "Nobody is called “<script>” here.") {
		t.Error(text)
	}
}

func TestWrongAddresses(t *testing.T) {
	r := room(t)
	anna := of(named(t, r, "Anna Kovářová"))
	for _, bad := range []string{"/network?person=nobody", anna + "&steps=3", anna + "&kind=love", "/network?who=" + strings.Repeat("x", 300)} {
		if res := webtest.Get(t, r, bad); res.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %s", bad, res.Status)
		}
	}
}

func TestEmptyArchive(t *testing.T) {
	if text := webtest.Text(t, webtest.Page(t, webtest.Room(t, webtest.Stating(t), Page()), "/network")); !strings.Contains(text, "No statement ties two people yet.") {
		t.Error(text)
	}
}

func TestHostileAndOddNames(t *testing.T) {
	long := strings.Repeat("Очень длинное имя ", 3000)
	r := webtest.Room(t, webtest.Stating(t, between("s1", testimonia.Meeting, "<script>alert(1)</script>", `" onload="x`),
		between("s2", testimonia.Association, "<script>alert(1)</script>", "עמוס עוז"), between("s3", testimonia.Kinship, long, "<script>alert(1)</script>")), Page())
	for _, p := range r.Collection.Now().Persons {
		page := webtest.Page(t, r, of(p.ID, "&steps=2&shared=1"))
		if strings.Contains(page, "<script>alert") || strings.Contains(page, `" onload="x`) {
			t.Error("hostile words came through")
		}
	}
}

func TestOnlyKindsThatThereAre(t *testing.T) {
	r := room(t)
	text := webtest.Text(t, webtest.Page(t, r, of(named(t, r, "Anna Kovářová"), "&kind=meeting")))
	if !strings.Contains(text, "all kinds family meetings There are no ties of these kinds.") || strings.Contains(text, "quarrels") {
		t.Error(text)
	}
}

// graphOf makes the ties of a made-up state.
func graphOf(t *testing.T, steps int, shared bool, statements ...testimonia.Statement) *graph {
	t.Helper()
	s, err := collection.Load(t.Context(), webtest.Stating(t, statements...))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := s.Person(s.Statements[0].Subject.ID)
	if !ok {
		t.Fatal("the first statement is about nobody")
	}
	return grow(s, p, steps, shared, nil)
}

func between(id string, kind testimonia.Type, a, b string) testimonia.Statement {
	ref := func(n string) testimonia.Ref { return testimonia.Ref{ID: n, Name: n, Names: []string{n}} }
	o := ref(b)
	return testimonia.Statement{ID: id, Type: kind, Subject: ref(a), Object: &o, Stance: testimonia.Asserted, Status: testimonia.Proposed}
}

func member(id, who string, kind testimonia.Kind, what string) testimonia.Statement {
	s := between(id, testimonia.Membership, who, what)
	s.Object = &testimonia.Ref{Name: what, Names: []string{what}, Kind: kind}
	return s
}

func TestStanding(t *testing.T) {
	for _, c := range []struct {
		stance testimonia.Stance
		basis  testimonia.Basis
		kind   testimonia.Type
		byTie  bool
		want   standing
	}{
		{testimonia.Asserted, "", testimonia.Kinship, false, asserted},
		{testimonia.Asserted, "", testimonia.Kinship, true, inferred},
		{testimonia.Asserted, "", testimonia.Meeting, true, asserted},
		{testimonia.Asserted, testimonia.Inferred, testimonia.Meeting, false, inferred},
		{testimonia.Hedged, "", testimonia.Meeting, false, hedged},
		{testimonia.Alleged, "", testimonia.Meeting, false, alleged},
		{testimonia.Denied, testimonia.Inferred, testimonia.Meeting, true, denied},
	} {
		if got := standingOf(&testimonia.Statement{Type: c.kind, Stance: c.stance, Basis: c.basis}, c.byTie); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	for _, typ := range testimonia.Types() {
		if titles[kindOf(typ)] == "" {
			t.Errorf("%s has no kind of tie", typ)
		}
	}
}

func TestInCommon(t *testing.T) {
	statements := []testimonia.Statement{between("s1", testimonia.Meeting, "Ada", "Ben"), member("s2", "Ada", testimonia.KindOrganisation, "Choir"),
		member("s3", "Cyril", testimonia.KindOrganisation, "choir"), member("s4", "Ada", testimonia.KindOrganisation, "Chess club"), member("s5", "Ben", testimonia.KindEvent, "Choir")}
	if g := graphOf(t, 2, false, statements...); len(g.nodes) != 2 {
		t.Errorf("ties that nobody states are drawn unasked: %v", g.nodes)
	}
	g := graphOf(t, 2, true, statements...)
	if len(g.nodes) != 4 || len(g.edges) != 3 {
		t.Fatalf("%d nodes, %d edges: %v", len(g.nodes), len(g.edges), g.nodes)
	}
	for _, e := range g.edges {
		if want := !g.nodes[e.a].IsPerson() || !g.nodes[e.b].IsPerson(); e.Common != want {
			t.Errorf("%v – %v: derived is %v", g.nodes[e.a].Name, g.nodes[e.b].Name, e.Common)
		}
	}
}

// TestMostNodes: of many, the nearest and best attested stay.
func TestMostNodes(t *testing.T) {
	var statements []testimonia.Statement
	for i := range 200 {
		statements = append(statements, between(fmt.Sprint("a", i), testimonia.Association, "Ada", fmt.Sprintf("Known %d", i)))
	}
	statements = append(statements, between("b", testimonia.Meeting, "Known 199", "Ada"), between("c", testimonia.Meeting, "Known 5", "Far away"))
	g := graphOf(t, 2, false, statements...)
	if len(g.nodes) != mostNodes || g.leftOut != 52 {
		t.Errorf("%d nodes, %d left out", len(g.nodes), g.leftOut)
	}
	if g.nodes[1].Name != "Known 199" {
		t.Errorf("the best attested is %s", g.nodes[1].Name)
	}
}

// made are nodes and edges as grow makes them.
func made(near, far int) ([]node, []edge, []string) {
	random := rand.New(rand.NewPCG(1, uint64(near*1000+far)))
	nodes := []node{{Name: "Aleksandra Konstantinovna Vozdvizhenskaya", Kind: testimonia.KindPerson}}
	var edges []edge
	for i := range near + far {
		n := node{Name: strings.Repeat("Ы", random.IntN(60)), Kind: testimonia.KindPerson, Step: 1, order: random.IntN(6)}
		if i >= near {
			n.Step, n.parent = 2, 1+random.IntN(near)
		}
		nodes = append(nodes, n)
		edges = append(edges, edge{a: n.parent, b: len(nodes) - 1})
		if i > 0 {
			edges = append(edges, edge{a: 1 + random.IntN(min(i, near)), b: len(nodes) - 1})
		}
	}
	words := make([]string, len(nodes))
	for i := range words {
		words[i] = strings.Repeat("ж", random.IntN(70))
	}
	return nodes, edges, words
}

func TestLabelsDoNotOverlap(t *testing.T) {
	for _, size := range [][2]int{{1, 0}, {2, 1}, {5, 0}, {12, 30}, {40, 60}, {149, 0}, {3, 146}, {1, 148}} {
		nodes, edges, words := made(size[0], size[1])
		spots := layout(nodes, edges, words)
		for i, a := range spots {
			for j, b := range spots[:i] {
				if a.label.overlaps(b.label) {
					t.Errorf("%v: the labels of nodes %d and %d cover each other: %+v, %+v", size, i, j, a.label, b.label)
				}
				if dot := (box{b.x - mark, b.y - mark, b.x + mark, b.y + mark}); b.side != 0 && a.label.overlaps(dot) {
					t.Errorf("%v: the label of node %d covers node %d", size, i, j)
				}
			}
		}
		if again := layout(nodes, edges, words); !reflect.DeepEqual(spots, again) {
			t.Errorf("%v: the layout differs from one time to the next", size)
		}
		order := readingOrder(spots)
		if order[0] != 0 || len(order) != len(nodes) {
			t.Errorf("%v: the keyboard does not begin with the person", size)
		}
	}
}

func BenchmarkNetwork(b *testing.B) {
	r := webtest.Room(b, webtest.Made(b, webtest.Large), Page())
	text := webtest.Body(b, webtest.Get(b, r, "/network.json"))
	var v struct{ Choices []struct{ ID string } }
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		b.Fatal(err)
	}
	for name, address := range map[string]string{"choose": "/network", "two": of(v.Choices[0].ID, "&steps=2&shared=1")} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				webtest.Page(b, r, address)
			}
		})
	}
}

func (b box) overlaps(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}
