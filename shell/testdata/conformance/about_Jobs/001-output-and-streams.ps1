$j = Start-Job -Name first { 'out'; 5; Write-Error 'e1'; Write-Warning 'w1'; Write-Host 'h1'; Write-Verbose v -Verbose; $args } -ArgumentList 1, @(2, 3)
$null = Wait-Job $j
"$($j.Name) $($j.PSJobTypeName) $($j.State) $($j.HasMoreData) $($j.Location)"
Receive-Job $j
'again'; Receive-Job $j
$j.HasMoreData
