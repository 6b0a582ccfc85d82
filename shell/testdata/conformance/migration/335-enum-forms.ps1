foreach ($v in 'ssl', 'SSL', 'No', 0, 1, 2, 3, -1, 'Ssl,Tls', '', $null, $true, 'None ', @('Ssl'), [char]'T') {
    try { Set-MigrationEndpoint e1 -Security $v -WhatIf } catch { $_.Exception.Message -replace '"[\w.]+Storage\.Management[\w.]+"', '"T"' }
}
