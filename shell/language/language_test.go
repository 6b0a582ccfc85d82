package language

import (
	"testing"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// every is a text with a node of nearly every class.
const every = `using namespace System.Text
[CmdletBinding()] param([Parameter(Mandatory)][int]$a = 1)
begin { trap { continue } } process {
  function f($x) { filter g { $_ } }
  class C : Exception { [int]$p = 1; [void] M([int]$q) { } C() : base('m') { } }
  if (1) { 2 } else { 3 }; switch (1) { 1 { 2 } }; foreach ($i in 1..3) { break }; for (;;) { }; while (1) { continue }
  do { } while (0); do { } until (1); data { 'x' }; try { throw } catch [Exception] { } finally { exit }
  a -b:1 > c 2>&1 | d && e; $a = $b ? 1 : 2; -$a; [int]$c; [ValidateSet('x')]$d = 1; $a.b; $a.b(1); $a[0]; "x$a"; 'y'; @(1); 1, 2
  $(1); (1); @{ k = 1 }; { 1 }; $using:z; [string]; return 1
}`

func TestNodesHaveClassesWithMembers(t *testing.T) {
	r := syntax.ParseInput("", every)
	if len(r.Errors) > 0 {
		t.Fatal(r.Errors[0].Message)
	}
	h := &dotnet.Host{Classes: Classes()}
	syntax.Walk(r.Script, func(n syntax.Ast) bool {
		v := Node{n}
		if v.PSType() == astType {
			t.Errorf("%T has no class", n)
		}
		for _, p := range h.Properties(v) {
			if p.Name == "StaticType" {
				continue // needs a Runtime
			}
			if _, err := p.Value(); err != nil {
				t.Errorf("%T.%s: %v", n, p.Name, err)
			}
		}
		return true
	})
	for _, k := range tokens(r.Tokens) {
		for _, p := range h.Properties(k) {
			if _, err := p.Value(); err != nil {
				t.Errorf("%s.%s: %v", object.ToString(k), p.Name, err)
			}
		}
	}
}
