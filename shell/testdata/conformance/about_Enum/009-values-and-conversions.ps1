enum Color { Red; Green = 5; Blue }
[Color]::Blue.value__; [int][Color]::Green; [Color]'blue'; [Color]5; [Color]6 -eq 'Blue'; 'Red' -eq [Color]::Red; [Color]::Red -eq 0; [Color]::Red -lt [Color]::Blue
[enum]::GetNames([Color]) -join ','; [enum]::GetValues([Color]) -join ','; [Color].GetEnumNames() -join ','; [Color]::GetNames([Color]); [enum]::IsDefined([Color],'Red'); [enum]::IsDefined([Color],3); [Color]::IsDefined([Color],5)
[enum]::Parse([Color],'green',$true); try { [enum]::Parse([Color],'nope') } catch { $_.Exception.Message }; [enum]::TryParse([Color],'Blue',[ref]$null)
try { [Color]'purple' } catch { $_.Exception.Message }; try { [Color]77 } catch { $_.Exception.Message }
$c=[Color]::Red; $c.GetType().Name; $c.ToString(); $c.ToString('d'); $c.ToString('x'); "{0:d}" -f $c; $c.HasFlag([Color]::Red); $c.CompareTo([Color]::Blue); $c.Equals([Color]::Red)
$c+1; ($c+1).GetType().Name; [Color]($c+5); $c; switch($c){ 'Green'{'g'} Red {'r'} default{"d $_"} }
[enum]::GetUnderlyingType([Color]).Name; [Color].IsEnum; [Color].BaseType.Name; [enum]::GetName([Color],5); [enum]::ToObject([Color],6)
