1..3 | Start-Job { $input | ForEach-Object { $_ * 2 } } | Receive-Job -Wait -AutoRemoveJob
'a', 'b' | Start-ThreadJob { $input | ForEach-Object { "i$_" } } | Receive-Job -Wait
Start-Job -InitializationScript { function ready { 'init' } } -ScriptBlock { ready } | Receive-Job -Wait
Set-Content f.ps1 '"file $args"'
Start-ThreadJob -FilePath ./f.ps1 -ArgumentList z | Receive-Job -Wait
Start-Job -FilePath ./f.ps1 -ArgumentList y | Receive-Job -Wait
Start-Job -WorkingDirectory / { $PWD.Path } | Receive-Job -Wait
