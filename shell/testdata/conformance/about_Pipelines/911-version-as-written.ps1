function f { [CmdletBinding()] param([version]$V) "$V" }
f 9.10; f 1.50; f '2.0'; f 3.0.1
try { f 9 } catch { $_.Exception.Message }
