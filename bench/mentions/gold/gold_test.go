package gold

import (
	"os"
	"path/filepath"
	"testing"
)

func TestGUM(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	text := "# newdoc id = a\n# sent_id = a-1\n# text = Anna met the mayor of Lodz.\n" +
		"1\tAnna\tAnna\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-sgl-Anna_Painter)\n" +
		"2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n" +
		"3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(2-person-new-nnnnn-cf2-2-sgl\n" +
		"4\tmayor\tmayor\tNOUN\tNN\t_\t2\tobj\t_\t_\n" +
		"5\tof\tof\tADP\tIN\t_\t6\tcase\t_\t_\n" +
		"6\tLodz\tLodz\tPROPN\tNNP\t_\t4\tnmod\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl-Łódź)2)|SpaceAfter=No\n" +
		"7\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	docs, err := GUM(path)
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	want := map[string]string{"Anna": "person", "the mayor of Lodz": "person", "Lodz": "place"}
	if len(d.Gold) != len(want) {
		t.Fatalf("%d mentions, want %d", len(d.Gold), len(want))
	}
	for _, g := range d.Gold {
		words := d.Text[g.Whole.Start:g.Whole.End]
		if want[words] != g.Kind {
			t.Errorf("%q is %s, want %s", words, g.Kind, want[words])
		}
		if g.Named != (words != "the mayor of Lodz") {
			t.Errorf("%q named: %v", words, g.Named)
		}
	}
}

func TestEHRI(t *testing.T) {
	path := filepath.Join(t.TempDir(), "e.txt")
	if err := os.WriteFile(path, []byte("Mrs B-PERS\nBaum I-PERS\nleft O\nGross B-CAMP\n- I-CAMP\nRosen I-CAMP\n. O\n\nYes O\n. O\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	docs, err := EHRI(path)
	if err != nil {
		t.Fatal(err)
	}
	d := docs[0]
	if d.Text != "Mrs Baum left Gross-Rosen.\nYes.\n" || len(d.Flows) != 2 || len(d.Gold) != 2 {
		t.Fatalf("%q, %d flows, %d names", d.Text, len(d.Flows), len(d.Gold))
	}
	for i, want := range []string{"Mrs Baum", "Gross-Rosen"} {
		if got := d.Text[d.Gold[i].Whole.Start:d.Gold[i].Whole.End]; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestUntokenize(t *testing.T) {
	text, at := untokenize("Anna 's hat , she said ( é )")
	if want := "Anna's hat, she said (é)"; text != want {
		t.Errorf("got %q, want %q", text, want)
	}
	if len(at) != len([]rune("Anna 's hat , she said ( é )"))+1 || text[at[0]:at[4]] != "Anna" {
		t.Error("the map of positions is wrong")
	}
}
