function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    "[char]::IsBetween('c','a','f')"
    "[char]::IsAsciiHexDigitLower('A')"
    "[char]::IsAsciiHexDigitLower('a')"
    "[char]::IsAsciiHexDigitUpper('A')"
    "[char]::IsAsciiHexDigitUpper('7')"
    "[char]::IsSurrogatePair([char]0xd83d,[char]0xde00)"
)
