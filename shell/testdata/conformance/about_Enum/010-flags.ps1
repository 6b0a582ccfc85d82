[Flags()] enum Perm { None=0; Read=1; Write=2; Exec=4; All=7; Big=0x10 }
[Perm]3; [Perm]'Read, Exec'; [Perm]::Read -bor [Perm]::Write; ([Perm]::All -band [Perm]::Exec); [Perm]7; [Perm]6; [Perm]0; [Perm]'read,write'; [Perm]17
([Perm]3).HasFlag([Perm]::Read); ([Perm]3).HasFlag([Perm]::Exec); [Perm]3 -eq 'Read, Write'; -bnot [Perm]::Read; [Perm]8; try { [Perm]'Read,Foo' } catch { $_.Exception.Message }
[int]([Perm]'All'); "$([Perm]5)"; [Perm]::Read -bxor [Perm]::All; ([Perm]::Read,[Perm]::Write) -as [Perm]; [Perm]('Read','Write'); [enum]::GetValues([Perm]) | % { "$_=$([int]$_)" }
enum B : byte { A=1; Z=255 }; [B]::Z.value__.GetType().Name; [enum]::GetUnderlyingType([B]).Name; [B]255; [byte][B]::Z
enum L : long { Huge=9999999999 }; [L]::Huge.value__; [L]9999999999
$p=[Perm]::Read; $p += 2; $p; $p.GetType().Name; $p -bor 4
