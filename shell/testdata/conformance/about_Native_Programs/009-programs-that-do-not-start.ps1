Set-Content noexec 'echo x'
./noexec
try { ./noexec } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().FullName; $_.CategoryInfo.Category }
& ''
& $null
./nothere
