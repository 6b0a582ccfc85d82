package interp

import "testing"

func TestNetRules(t *testing.T) {
	checkScripts(t, []scriptCase{
		{"an index cast to object is a key", "$o = [ordered]@{10='ten'; 5='five'}; $o[1]; $o[[object]5]; $o[([object]10)]; $o[[object]5] = 'F'; $o[1]", "five\nfive\nten\nF"},
		{"classes without an order", "try { @{} -lt 1 } catch { \"$_\" }", "Cannot compare \"System.Collections.Hashtable\" because it is not IComparable."},
		{"no overload of a list takes it", "$l = [System.Collections.Generic.List[hashtable]]::new(); try { $l.Add('x') } catch { $_.FullyQualifiedErrorId }", "MethodCountCouldNotFindBest"},
		{"a conversion that fails is the error", "$l = [System.Collections.Generic.List[int]]::new(); try { $l.Add('x') } catch { $_.FullyQualifiedErrorId }", "MethodArgumentConversionInvalidCastArgument"},
		{"read-only collections", "$r = [System.Collections.Generic.List[int]]::new([int[]](1, 2)).AsReadOnly(); try { $r.Add(3) } catch { $_.FullyQualifiedErrorId }; try { $r[0] = 5 } catch { $_.FullyQualifiedErrorId }", "MethodCountCouldNotFindBest\nCannotIndex"},
		{"a cast to the base class calls its method", "class A { [string] K() { return 'a' } }\nclass B : A { [string] K() { return 'b' } }\n$b = [B]::new(); $b.K(); ([A]$b).K()", "b\na"},
		{"no constructor of the element takes it", "class P { [int]$X; P([int]$x) { $this.X = $x } }\n$l = [System.Collections.Generic.List[P]]::new(); $l.Add(6); try { $l.Add('x') } catch { $_.FullyQualifiedErrorId }; $l.X", "MethodCountCouldNotFindBest\n6"},
		{"join writes elements under the culture", "[System.Threading.Thread]::CurrentThread.CurrentCulture = 'de-DE'; (1.5, 2.5) -join ';'; 1.5 -join ';'; -join (1.5, 2)", "1,5;2,5\n1.5\n1,52"},
	})
}
