$tokens = $null
[void][System.Management.Automation.Language.Parser]::ParseInput('$a = "x $b" # note' + "`n" + 'Get-Item -Path:c:\x :lbl 0x1F > o 2>&1; foreach ($i in @x) { -not 1.5d }', [ref]$tokens, [ref]$null)
foreach ($t in $tokens) { "$($t.GetType().Name) $($t.Kind) [$t] $($t.TokenFlags) $($t.Extent.StartOffset) " + (('Value', 'Name', 'ParameterName', 'UsedColon', 'FromStream', 'ToStream', 'Append' | Where-Object { $null -ne $t.$_ } | ForEach-Object { "$_=$($t.$_)" }) -join ' ') }
$tokens[2].NestedTokens.Text
[System.Management.Automation.Language.TokenTraits]::GetTraits('Plus')
[System.Management.Automation.Language.TokenTraits]::Text('Ireplace')
[System.Management.Automation.Language.TokenTraits]::HasTrait('Foreach', 'Keyword')
