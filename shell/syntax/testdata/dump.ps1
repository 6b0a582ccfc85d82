# Dumps the tree, the tokens and the errors that PowerShell's own parser gives for many texts, in the form that dump_test.go prints for ours.
# Usage: pwsh -NoProfile -File dump.ps1 IN OUT       IN: texts between lines with %% alone, or a .json file with [{"name": …, "text": …}]
# Recording anew: for f in errors expressions commands semantic requires; do pwsh -NoProfile -File dump.ps1 $f.txt $f.golden; done
param($In, $Out)
$inv = [cultureinfo]::InvariantCulture
$spec = @{}
foreach ($line in [IO.File]::ReadAllLines("$PSScriptRoot/nodes.txt")) {
    if ($line -and $line[0] -ne '#') { $w = $line -split ' '; $spec[$w[0]] = $w[1..$w.Length] }
}
$sb = [Text.StringBuilder]::new()
$bind = [Reflection.BindingFlags]'Instance,NonPublic,Public'
$fmt = [System.Management.Automation.Language.ExpandableStringExpressionAst].GetProperty('FormatExpression', $bind)
function esc($s) { if ($null -eq $s) { return '-' }; '"' + $s.Replace('\', '\\').Replace("`r", '\r').Replace("`n", '\n').Replace("`t", '\t').Replace("`0", '\0') + '"' }
function at($e) { "[$($e.StartOffset)-$($e.EndOffset)]" }
function val($v) {
    if ($null -eq $v) { return '-' }
    if ($v -is [string]) { return esc $v }
    if ($v -is [double]) { return 'Double ' + $v.ToString('E16', $inv) }
    if ($v -is [IFormattable]) { return $v.GetType().Name + ' ' + $v.ToString($null, $inv) }
    return $v.GetType().Name + ' ' + $v
}
function typ($t) {
    if ($null -eq $t) { return '-' }
    "$($t.FullName)$(at $t.Extent)"
}
function node($n, $depth, $label) {
    $pad = '  ' * $depth
    if ($null -eq $n) { return }
    $name = $n.GetType().Name -replace 'Ast$'
    $line = "$pad$label$name$(at $n.Extent)"
    $kids = [Collections.Generic.List[object]]::new()
    foreach ($f in $spec[$name]) {
        $kind, $prop = $f[0], $f.Substring(1)
        switch -CaseSensitive ($kind) {
            '=' { $line += " $prop=$($n.$prop)" }
            '"' { $line += " $prop=$(esc $n.$prop)" }
            'v' { $line += " $prop=$(val $n.$prop)" }
            't' { $line += " $prop=$(typ $n.$prop)" }
            'T' { $line += " $prop=$(@($n.$prop | % { typ $_ }) -join ';')" }
            '@' { $line += " $prop=$(at $n.$prop)" }
            'p' { $vp = $n.$prop; $line += " $prop=$(esc $vp.UserPath),$(if($vp.IsGlobal){'global'}elseif($vp.IsLocal){'local'}elseif($vp.IsPrivate){'private'}elseif($vp.IsScript){'script'}),$($vp.IsVariable),$($vp.DriveName)" }
            'F' { $line += " Format=$(esc $fmt.GetValue($n))" }
            '.' { $kids.Add(@("$prop`: ", $n.$prop)) }
            '*' { foreach ($k in $n.$prop) { $kids.Add(@("$prop`: ", $k)) } }
            '2' { foreach ($k in $n.$prop) { $kids.Add(@("$prop.1: ", $k.Item1)); $kids.Add(@("$prop.2: ", $k.Item2)) } }
            'k' { $line += " Kind=$(if ($n.Kind) {$n.Kind.Text})" }
            'f' { if ($n.Flags) { $line += " Flags=$(($n.Flags.Keys | sort-object) -join ',')" } }
            'a' { $line += " $prop=$($n.$prop)" }
        }
    }
    [void]$sb.Append($line).Append("`n")
    foreach ($k in $kids) { node $k[1] ($depth + 1) $k[0] }
}
function token($t, $depth) {
    $v = $null
    if ($t.PSObject.Properties['Value']) { $v = $t.Value } elseif ($t.PSObject.Properties['ParameterName']) { $v = $t.ParameterName } elseif ($t.PSObject.Properties['LabelText']) { $v = $t.LabelText } elseif ($t.PSObject.Properties['Name']) { $v = $t.Name }
    [void]$sb.Append("$('  ' * $depth)$($t.Kind)$(if ($t.Kind -ne 'EndOfInput') { at $t.Extent }) $([int]$t.TokenFlags -band -bnot 65536)$(if ($null -ne $v) { ' ' + (val $v) })$(if ($t.UsedColon) {' :'})`n")
    if ($t.NestedTokens) { foreach ($x in $t.NestedTokens) { token $x ($depth + 1) } }
}
if ($In -like '*.json') { $cases = ConvertFrom-Json ([IO.File]::ReadAllText($In)) -AsHashtable }
else { $i = 0; $cases = [IO.File]::ReadAllText($In).TrimEnd("`n") -csplit "\n%%\n" | % { @{ name = "$(($i++))"; text = $_ } } }
foreach ($case in $cases) {
    $tok = $err = $null
    $ast = [System.Management.Automation.Language.Parser]::ParseInput($case.text, [ref]$tok, [ref]$err)
    [void]$sb.Append("=== $($case.name)`n")
    [void]$sb.Append("--- $(esc $case.text)`n")
    node $ast 0 ''
    if ($ast.ScriptRequirements) { $r = $ast.ScriptRequirements; [void]$sb.Append("requires $($r.RequiredPSVersion)|$($r.RequiredPSEditions -join ',')|$(@($r.RequiredModules | % { "$_" }) -join ',')|$($r.RequiredAssemblies -join ',')|$($r.IsElevationRequired)|$($r.RequiredApplicationId)`n") }
    foreach ($e in $err) { [void]$sb.Append("error $($e.ErrorId)$(at $e.Extent) $(if($e.IncompleteInput){'incomplete '})$(esc $e.Message)`n") }
    foreach ($t in $tok) { token $t 0 }
}
[IO.File]::WriteAllText($Out, $sb.ToString())
