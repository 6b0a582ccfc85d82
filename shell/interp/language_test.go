package interp

import "testing"

func TestVariablesAndScopes(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"a function sees its caller's variables and keeps its own", "$x = 1; function f { $x; $x = 2; $x }; f; $x", "1\n2\n1"},
		{"prefixes", "function f { $global:g = 5; $script:s = 6; $local:l = 7; $l }; f; $g; $s; $null -eq $l", "7\n5\n6\nTrue"},
		{"private is not seen below", "$private:p = 1; function f { $null -eq $p }; f; $p", "True\n1"},
		{"dot-sourcing keeps", ". { $d = 3 }; $d; & { $e = 4 }; $null -eq $e", "3\nTrue"},
		{"typed variables convert", "[int]$n = '5'; $n + 1; $n = '7'; $n.GetType().Name", "6\nInt32"},
		{"read-only", "Set-Variable k 1 -Option Constant; $k = 2", "! VariableNotWritable: Cannot overwrite variable k because it is read-only or constant."},
		{"many targets", "$a, $b, $c = 1, 2, 3, 4; \"$a|$b|$c\"; $a, $b = $b, $a; \"$a $b\"", "1|2|3 4\n2 1"},
		{"closures", "$x = 1; $c = { $x }.GetNewClosure(); $x = 2; & $c; & { $x }", "1\n2"},
		{"environment", "$env:MIGSH_T = 'v'; \"$env:MIGSH_T\"; $env:MIGSH_T = $null; $null -eq $env:MIGSH_T", "v\nTrue"},
		{"strict mode", "Set-StrictMode -Version 1; try { $nope } catch { $_.FullyQualifiedErrorId }", "VariableIsUndefined"},
		{"references", "function f([ref]$r) { $r.Value = 9 }; $v = 1; f ([ref]$v); $v", "9"},
	})
}

func TestFlow(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"labels", ":o foreach ($i in 1..3) { foreach ($j in 1..3) { if ($j -eq 2) { continue o }; if ($i -eq 3) { break o }; \"$i$j\" } }", "11\n21"},
		{"break leaves the caller's loop", "function f { break }; foreach ($i in 1, 2) { $i; f }; 'end'", "1\nend"},
		{"switch compares texts", "switch (1) { 1.0 { 'a' } '1' { 'b' } $true { 'c' } }", "a\nb"},
		{"switch modes", "switch -Regex ('abc') { '^a(.)' { $Matches[1] } }; switch -Wildcard ('abc') { 'a*' { 'w' } }; switch (1, 2) { 2 { 'two' } default { 'd' } }", "b\nw\nd\ntwo"},
		{"return writes and ends", "function f { 1; return 2; 3 }; (f) -join ','", "1,2"},
		{"return inside a captured statement", "function f { $x = foreach ($i in 1..3) { $i; if ($i -eq 2) { return 'r' } } }; (f) -join ','", "1,2,r"},
		{"do until", "$i = 0; do { $i++ } until ($i -ge 3); $i", "3"},
		{"nothing and null", "function n { }; @(n).Count; @($null).Count; n | ForEach-Object { 'x' }; $null | ForEach-Object { 'y' }", "0\n1\ny"},
		{"chains", "Write-Output a && Write-Output b; Write-Error e -ErrorAction SilentlyContinue || Write-Output c", "a\nb\nc"},
		{"finally runs on return", "function f { try { return 1 } finally { 'f' } }; (f) -join ','", "1,f"},
	})
}

func TestErrors(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"a failed statement does not end the script", "1 / 0; 'next'", "next\n! RuntimeException: Attempted to divide by zero."},
		{"in try it does", "try { 1 / 0; 'no' } catch { \"c $_\" } finally { 'f' }", "c Attempted to divide by zero.\nf"},
		{"typed catch looks inside", "try { 1 / 0 } catch [System.IO.IOException] { 'io' } catch [DivideByZeroException] { $_.Exception.GetType().Name }", "DivideByZeroException"},
		{"throw ends", "throw 'bad'; 'never'", "!! bad"},
		{"stop ends", "$ErrorActionPreference = 'Stop'; Write-Error 'e'; 'never'", "!! e"},
		{"silently", "$ErrorActionPreference = 'SilentlyContinue'; 1 / 0; $Error.Count", "1"},
		{"a failure in a catch block ends the try statement", "try { throw 1 } catch { 1 / 0; 'no' }; 'next'", "next\n! RuntimeException: Attempted to divide by zero."},
		{"rethrow", "try { try { throw 'a' } catch { throw } } catch { \"got $_\" }", "got a"},
		{"trap continue", "function f { trap { 't'; continue }; 1 / 0; 'after' }; f", "t\nafter"},
		{"error variable", "function f { [CmdletBinding()] param() Write-Error 'x' }; f -ErrorAction SilentlyContinue -ErrorVariable ev; $ev.Count; \"$($ev[0])\"", "1\nx"},
		{"unknown command", "nosuch-thing", "! CommandNotFoundException: The term 'nosuch-thing' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again."},
		{"dollar question", "Write-Error e -ErrorAction SilentlyContinue; $?; $x = 1; $?", "False\nTrue"},
		{"through a cmdlet", "try { 1 | ForEach-Object { 1 / 0 } } catch { $_.FullyQualifiedErrorId }", "RuntimeException,Microsoft.PowerShell.Commands.ForEachObjectCommand"},
	})
}

func TestPipelines(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"order", "function a { begin { 'ab' } process { \"a$_\" } end { 'ae' } }; 1, 2 | a", "ab\na1\na2\nae"},
		{"input", "function f { \"$input\" }; 1, 2 | f", "1 2"},
		{"filter", "filter dbl { $_ * 2 }; 1, 2 | dbl", "2\n4"},
		{"several blocks", "1, 2 | ForEach-Object { 'b' } { $_ } { 'e' }", "b\n1\n2\ne"},
		{"by name", "'abc', 'd' | ForEach-Object Length; 'x' | ForEach-Object ToUpper", "3\n1\nX"},
		{"where", "1..4 | Where-Object { $_ -gt 2 }; @{ a = 1 }, @{ a = 2 } | Where-Object a -eq 2 | ForEach-Object { $_.a }", "3\n4\n2"},
		{"merging", "function f { Write-Warning w; 'o' }; (f 3>&1) -join ','", "w,o"},
		{"to nowhere", "function f { Write-Error e; 'o' }; f 2>$null", "o"},
		{"the caller's dollar comes back", "$_ = 'mine'; 1 | ForEach-Object { $_ }; $_", "1\nmine"},
		{"pipeline variable", "function g { [CmdletBinding()] param() 1; 2 }; g -PipelineVariable pv | ForEach-Object { \"$pv-$_\" }", "1-1\n2-2"},
	})
}

func TestExpressions(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"overflow becomes a double", "([int]::MaxValue + 1).GetType().Name", "Double"},
		{"strings expand", "$h = @{ k = 'v' }; \"$($h.k) $h.k `$x ${h}\"", "v System.Collections.Hashtable.k $x System.Collections.Hashtable"},
		{"member enumeration", "('a', 'bcd').ToUpper() -join ','; (@{ x = 1 }, @{ x = 2 }).x -join ','", "A,BCD\n1,2"},
		{"null rules", "$null.x; $null.Count; $a = 1, 2; $a[9]; $null -eq $a[9]", "\n0\n\nTrue"},
		{"null conditional", "$n = $null; ${n}?.Length; ${n}?[0]; $n ?? 'd'; $n ??= 5; $n", "\n\nd\n5"},
		{"increment", "$i = 1; ($i++); ++$i; $i; $h = @{ a = 1 }; $h.a++; $h['a'] += 2; $h.a", "1\n3\n4"},
		{"ranges", "(3..1) -join ','; ('a'..'c') -join ''", "3,2,1\nabc"},
		{"custom objects", "$o = [pscustomobject]@{ a = 1; b = 2 }; $o.b; ([ordered]@{ z = 1; y = 2 }).Keys -join ','", "2\nz,y"},
		{"foreach and where methods", "(1..3).ForEach({ $_ * 2 }) -join ','; (1..4).Where({ $_ % 2 }) -join ','; (1..4).Where({ $_ -gt 1 }, 'First')", "2,4,6\n1,3\n2"},
	})
}
