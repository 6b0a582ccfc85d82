try { 'a'; throw 'b'; 'c' } catch { "e:$_" } finally { 'f' }
try { 1/0 } catch [DivideByZeroException] { 'dz' } catch { 'o' }
try { [int]'x' } catch [FormatException], [InvalidCastException] { $_.Exception.GetType().Name }
try { Get-Item /nope -ea Stop } catch [System.Management.Automation.ItemNotFoundException] { 'inf' }
try { nocmd } catch [System.Management.Automation.CommandNotFoundException] { 'cnf' }
try { try { throw 'i' } finally { 'fin' } } catch { "o:$_" }
try { try { throw 'i' } catch { throw 'j' } } catch { "$_"; $_.Exception.InnerException }
try { throw [ArgumentException]::new('m','p') } catch { $_.Exception.Message; $_.Exception.ParamName }
try { throw @{ a = 1 } } catch { $_.TargetObject.a; $_.FullyQualifiedErrorId }
try { Write-Error 'we' -ErrorAction Stop } catch { $_.Exception.GetType().Name; "$_" }
try { throw } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
$ErrorActionPreference = 'SilentlyContinue'; try { Get-Item /nope; 'goes on' } catch { 'no' }
throw 'silent?'; 'after throw'
$ErrorActionPreference = 'Continue'
function f { try { return 1 } finally { 'cleanup' } }; f
try { exit_not } catch { $_.CategoryInfo.ToString() }
try { throw 'x' } catch { $error[0].Exception.Message; $PSItem.ToString() }
try { throw 'y' } catch [string] { 's' } catch [System.Exception] { 'se' }
& { trap [DivideByZeroException] { 'tdz'; continue }; trap { 'tother'; continue }; 1/0; throw 'q'; 'end' }
& { trap { "t: $_" ; break }; throw 'z' ; 'no' }
'not reached'
