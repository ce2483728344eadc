package extract

import (
	"fmt"
	"io"
)

// Stages lists the names that Explain knows, in the order of the data.
func Stages() []string { return []string{"sentences", "mentions", "statements"} }

// Explain prints one stage of the analysis for people to read.
func (a *Analysis) Explain(w io.Writer, stage string) error {
	switch stage {
	case "sentences", "mentions", "statements":
		return nil
	}
	return fmt.Errorf("no stage %q: the stages are %v", stage, Stages())
}
