class S { static [string]$Name='n'; static [hashtable]$Map=@{}; static [S]$Inst; hidden S(){} static [S] Get(){ if($null -eq [S]::Inst){ [S]::Inst=[S]::new() } return [S]::Inst } static S(){ [S]::Map['init']='yes' } }
[S]::Map['init']; $a=[S]::Get();$b=[S]::Get(); [object]::ReferenceEquals($a,$b); [S]::Map.x=1; [S]::Map.Count; [S]::Name='m'; [S]::Name; [S]::name.Length
try { [S]::Nope } catch { $_.Exception.Message }; [S]::Nope -eq $null; try { [S]::Nope() } catch { $_.Exception.Message }; try { [S]::Zip=1 } catch { $_.Exception.Message }
Set-StrictMode -Version 2; try { [S]::Nope2 } catch { $_.Exception.Message }
