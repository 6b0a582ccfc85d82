class H { hidden [string]$Secret='s'; [string]$Open='o'; hidden [string] Hid() { return 'h' } hidden static [int]$HS=3 [string]Vis() { return 'v' } }
$h=[H]::new(); $h; $h.Secret; $h.Hid(); [H]::HS; $h | gm | ft Name,MemberType; $h | gm -Force | ? Name -notmatch '^(get_|set_)' | ft Name,MemberType
$h.PSObject.Properties.Name; ($h | ConvertTo-Json -Compress); $h | select *
