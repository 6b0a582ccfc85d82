function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    '[uri]::SchemeDelimiter'
    '[uri]::UriSchemeFtp'
    '[uri]::UriSchemeNetPipe'
    '[uri]::UriSchemeWss'
    '[uri]::UriSchemeSftp'
    "[uri]::IsHexDigit('g')"
    "[uri]::IsHexDigit('F')"
    "[uri]::FromHex('F')"
    "[uri]::FromHex('a')"
    "[uri]::FromHex('x')"
    "[uri]::HexEscape(' ')"
    "[uri]::HexEscape('/')"
    "[uri]::HexEscape([char]0x20ac)"
)
