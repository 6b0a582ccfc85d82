"p`rq`rq".Split([Environment]::NewLine).Count; 'p--q-r'.Split('--').Count; 'p--q-r'.Split([char[]]'--').Count; 'p.q' -split '.'
'p q  r' -split ' ' | Measure-Object | % Count; -split ' p q  r ' | Measure-Object | % Count
'p1q2' -split '(\d)' -join ','; 'p|q' -split '|' -join ','
"[$('p q' -replace '(\w) (\w)', "$2 $1")]"; 'p q' -replace '(\w) (\w)', '$2 $1'
