foreach ($c in { 1 | ForEach-Object -Parallel { 1 } -ThrottleLimit 0 }, { 1 | ForEach-Object -Parallel { 1 } -AsJob -TimeoutSeconds 5 }, { 1 | ForEach-Object -Parallel { 1 } -Begin { 2 } },
  { 1 | ForEach-Object -Parallel { $using:nope } }, { $sb = { 1 }; 1 | ForEach-Object -Parallel { & $using:sb } }, { 1 | ForEach-Object -Parallel { 1 } -ErrorAction Stop }) {
  try { & $c } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }
}
