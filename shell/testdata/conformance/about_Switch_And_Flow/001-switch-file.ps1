Set-Content t.txt 'alpha', 'beta 5', '', 'gamma'
switch -File t.txt { 'alpha' { 'A' } '' { 'blank' } default { "d[$_]" } }
switch -File t*.txt { alpha { 'wild' } }
try { switch -File nope.txt { a { 1 } } } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName }
foreach ($p in '', 'q?q.txt', '/tmp') { try { switch -File $p { a { 1 } } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message } }
Set-Content t2.txt x
try { switch -File t*.txt { a { 1 } } } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
switch -File t.txt { alpha { $null -eq $switch } }
