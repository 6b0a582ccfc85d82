try {
    [System.IO.FileAttributes]'ReadOnly,Hidden'
    [System.IO.FileAttributes]3
    [int][System.IO.FileAttributes]'ReadOnly,Hidden'
    [System.IO.FileAttributes]('ReadOnly','System')
    [ConsoleColor]'r*'
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [StringSplitOptions]$null
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    [xml]'<a/>' | % { $_.a.GetType().Name }
    [scriptblock]'1+1' | % { & $_ }
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
