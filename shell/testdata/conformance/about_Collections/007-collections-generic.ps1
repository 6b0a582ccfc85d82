try {
    $l=[Collections.Generic.List[string]]('b','a')
    foreach($x in $l){ $l.Add('z') }
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $h=@{a=1;b=2}
    foreach($k in $h.Keys){ $h[$k]=5 }
    $h.a
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $h=@{a=1}
    foreach($k in $h.Keys){ $h['new']=5 }
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
