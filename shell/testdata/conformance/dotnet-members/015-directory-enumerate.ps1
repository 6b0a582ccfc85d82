$d = [System.IO.DirectoryInfo]::new((Join-Path $env:CASE_TMP tree))
$d.Create()
foreach ($name in 'one', 'two') { [void]$d.CreateSubdirectory($name) }
foreach ($name in 'a.txt', 'b.log', 'c.txt') { [System.IO.File]::WriteAllText((Join-Path $d.FullName $name), $name) }
"all: $(($d.EnumerateFiles() | Sort-Object Name).Name)"
"texts: $(($d.EnumerateFiles('*.txt') | Sort-Object Name).Name)"
"none: $(@($d.EnumerateFiles('*.md')).Count)"
"folders: $(($d.EnumerateDirectories() | Sort-Object Name).Name)"
"t*: $($d.EnumerateDirectories('t*').Name)"
$size = 0
foreach ($file in $d.EnumerateFiles()) { $size += $file.Length }
"size: $size"
