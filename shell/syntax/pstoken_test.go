package syntax

import (
	"fmt"
	"strings"
	"testing"
)

// The wanted tokens are what [System.Management.Automation.PSParser]::Tokenize gives.
func TestPSTokens(t *testing.T) {
	const text = "[int]$x = Get-Item -Path:'a b' c\"d\" | % { $_.Name } # e\n:l while ($x -gt 1.5) { break l }"
	want := "Type [int]|Variable x|Operator =|Command Get-Item|CommandParameter -Path:|String a b|CommandArgument cd|Operator ||Command %|" +
		"GroupStart {|Variable _|Operator .|Member Name|GroupEnd }|Comment # e|NewLine \n|LoopLabel :l|Keyword while|GroupStart (|Variable x|" +
		"Operator -gt|Number 1.5|GroupEnd )|GroupStart {|Keyword break|Member l|GroupEnd }"
	var got []string
	for _, k := range ParseInput("", text).PSTokens() {
		got = append(got, fmt.Sprintf("%s %s", k.Type, k.Content))
	}
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}
