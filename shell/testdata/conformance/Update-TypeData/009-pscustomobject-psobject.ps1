$o=[pscustomobject]@{a=1}
$o.PSObject.TypeNames.Insert(0,'My.T3')
$o.S
$o | ConvertTo-Json -Compress
$o | ConvertTo-Csv
$o.PSObject.Properties.Name
$o.PSObject.Copy().S
