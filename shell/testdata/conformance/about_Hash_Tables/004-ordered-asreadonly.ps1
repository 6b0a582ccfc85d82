try {
    $o=([ordered]@{a=1}).AsReadOnly()
    $o.a=2
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [ordered]@{a=1;a=2}
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $o=[ordered]@{b=1;a=2}
    $o | ConvertTo-Json -Compress
    [pscustomobject]$o
    $o.GetEnumerator() | sort-object Key | % { "$($_.Key)$($_.Value)" }
    foreach($k in @($o.Keys)){ $o[$k]++ }
    $o.Values -join ','
    $o + @{c=3} | % GetType | % Name
    $p=$o
    $p.z=1
    $o.Count
    [ordered]@{1='x'}[0]
    ([ordered]@{5='x';0='y'})[0]
    ([ordered]@{5='x'}).Item(0)
    $o | ft
    "$o"
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
