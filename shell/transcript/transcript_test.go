package transcript

import "testing"

const sample = `# Stop-MigrationBatch #
//seed two-batches

## an unknown name ##
//truth docs
PS> 'Nope' | Stop
>> -Confirm:$false
not found

PS> 2

## second ##
PS> 1
1
`

func TestParse(t *testing.T) {
	s, err := Parse(sample)
	if err != nil {
		t.Fatal(err)
	}
	c := s.Cases[0]
	if s.Title != "Stop-MigrationBatch" || len(s.Cases) != 2 || len(c.Steps) != 2 {
		t.Fatalf("got %+v", s)
	}
	if c.Steps[0].Input != "'Nope' | Stop\n-Confirm:$false" || c.Steps[0].Want != "not found\n\n" || c.Steps[1].Want != "" {
		t.Errorf("steps: %+v", c.Steps)
	}
	if v, ok := c.Directive("seed"); !ok || v != "two-batches" {
		t.Errorf("the file's directive does not reach the case: %q", v)
	}
	if got := s.String(); got != sample {
		t.Errorf("not written as read:\n%s", got)
	}
}

func TestParseErrors(t *testing.T) {
	for _, text := range []string{"# a #\nPS> 1\n", "# a #\nstray\n"} {
		if _, err := Parse(text); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}
