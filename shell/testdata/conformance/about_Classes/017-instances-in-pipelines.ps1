class Item { [string]$Name; [int]$Size; Item($n,$s){$this.Name=$n;$this.Size=$s} }
$items=[Item]::new('b',2),[Item]::new('a',9),[Item]::new('c',5)
$items; $items | Sort-Object Size | ft; $items | ? Size -gt 3 | % Name; $items | select Name; $items | measure Size -Sum | % Sum; $items | ConvertTo-Csv; $items | ConvertTo-Json -Compress; $items | group { $_.Size -gt 3 } | ft Name,Count; $items[0] | fl; $items | select Name,@{n='Dbl';e={$_.Size*2}}
[pscustomobject]@{I=$items[0]}; $items.Name; $items.Size -join '+'; $items[0].psobject.TypeNames; $items | Export-Csv $env:CASE_TMP/x.csv; Get-Content $env:CASE_TMP/x.csv
