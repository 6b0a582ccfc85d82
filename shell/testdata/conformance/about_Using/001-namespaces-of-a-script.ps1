using namespace System.Text
using namespace System.Collections.Generic
[StringBuilder]::new('x').Append('y').ToString()
[List[int]]::new().GetType().Name
(New-Object StringBuilder).GetType().FullName
('StringBuilder' -as [type]).Name
Invoke-Expression '[StringBuilder].Name'
& ([scriptblock]::Create('[StringBuilder].Name'))
function Get-It([StringBuilder]$b) { $b.Length }
Get-It 'abc'
