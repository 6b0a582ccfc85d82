function Show($Texts) {
    foreach ($text in $Texts) {
        try { $r = & ([scriptblock]::Create($text)); "$text => $r [$($r.GetType().Name)]" } catch { "$text !! $($_.Exception.Message)" }
    }
}
Show @(
    "[regex]::new('(?<y>\d)(\w)').GroupNameFromNumber(2)"
    "[regex]::new('(?<y>\d)(\w)').GroupNumberFromName('y')"
    "[regex]::new('(a)').GroupNumberFromName('q')"
    "[regex]::new('(a)').GroupNumberFromName('1')"
    "[regex]::new('(a)').GroupNameFromNumber(7)"
)
