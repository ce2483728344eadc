package factoid

import "testing"

func TestEnglishRulesParse(t *testing.T) {
	lex, err := English()
	if err != nil {
		t.Fatal(err)
	}
	if len(lex.rules["arrest.v"]) == 0 || len(lex.rules["carpenter.r"]) == 0 {
		t.Error("the rules for arrest and for trades are missing")
	}
}
