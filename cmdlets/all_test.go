package cmdlets

import (
	"slices"
	"strings"
	"testing"

	"migsh/shell/interp"
	"migsh/shell/syntax"
)

func TestEveryCommandIsDescribed(t *testing.T) {
	var names []string
	for _, c := range All(nil) {
		if c.Name == interp.ParallelCommand { // a part of ForEach-Object
			continue
		}
		if c.Synopsis == "" || len(c.Examples) == 0 || c.Module == "" {
			t.Errorf("%s has no synopsis, no example or no module", c.Name)
		}
		if slices.Contains(names, c.Name) {
			t.Errorf("%s is defined twice", c.Name)
		}
		names = append(names, c.Name)
	}
}

func TestExamplesParse(t *testing.T) {
	for _, c := range All(nil) {
		if c.Name == interp.ParallelCommand { // a part of ForEach-Object
			continue
		}
		for _, line := range c.Examples {
			if _, errs := syntax.Parse("", line); len(errs) > 0 {
				t.Errorf("%s: %s: %s", c.Name, line, errs[0].Message)
			}
			if !strings.Contains(line, c.Name) {
				t.Errorf("%s is not in its example %s", c.Name, line)
			}
		}
	}
}

// Each reason that a parameter is refused for must have its text.
func TestRefusalsHaveTexts(t *testing.T) {
	for _, c := range []any{&testServer{}, &newEndpoint{}, &getEndpoint{}, &setEndpoint{}, &removeEndpoint{}, &newBatch{}, &getBatch{}, &setBatch{},
		&startBatch{}, &stopBatch{}, &completeBatch{}, &removeBatch{}, &getUser{}, &getUserStatistics{}, &setUser{}, &startUser{}, &stopUser{},
		&removeUser{}, &getConfig{}, &setConfig{}, &getStatistics{}, &connect{}, &setTarget{}} {
		for name, why := range refused(c) {
			if refusals[why] == "" {
				t.Errorf("%T -%s: no text for %q", c, name, why)
			}
		}
	}
}
