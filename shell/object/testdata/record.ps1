# Records what PowerShell answers: one tab-separated file per operation beside this script. A value is type:text.
#   LANG=en_US.UTF-8 TZ=UTC pwsh -NoProfile -File record.ps1
$inv = [cultureinfo]::InvariantCulture
function esc($s) { "$s".Replace('\', '\\').Replace("`t", '\t').Replace("`n", '\n').Replace("`r", '\r') }
function val($t, $s) {
    switch ($t) {
        'null' { return $null }
        'string' { return $s }
        'datetime' { return [datetime]::new([long]$s) }
        'timespan' { return [timespan]::new([long]$s) }
        'float' { return [single]::Parse($s, $inv) }
        'double' { return [double]::Parse($s, $inv) }
        'char' { return [char]$s }
        'bool' { return $s -eq 'True' }
        'DayOfWeek' { return [DayOfWeek]$s }
        default { return [System.Management.Automation.LanguagePrimitives]::ConvertTo($s, [type]$t, $inv) }
    }
}
function msg($e) { $x = $e.Exception; while ($x.InnerException -and $x.GetType().Name -in 'MethodInvocationException', 'GetValueInvocationException') { $x = $x.InnerException }; $x.Message }
function show($v) {
    if ($null -eq $v) { return 'null' }
    if ($v -is [double] -or $v -is [single]) { return "$($v.GetType().Name):$($v.ToString('R', $inv))" }
    if ($v -is [version]) { return "Version:$v" }
    "$($v.GetType().Name):$($v.ToString($inv))"
}
$numbers = 'int:0', 'int:5', 'int:-5', 'int:42', 'int:255', 'int:-1', 'int:1234567', 'int:-1234567', 'int:2147483647', 'int:-2147483648', 'byte:200', 'sbyte:-1', 'short:-300',
    'ushort:65535', 'uint:4294967295', 'long:9223372036854775807', 'long:-1', 'ulong:18446744073709551615', 'double:0', 'double:-0', 'double:0.5', 'double:1.5', 'double:2.5',
    'double:-2.5', 'double:0.125', 'double:2.675', 'double:1234.5', 'double:1234567.891', 'double:-1234567.891', 'double:0.1', 'double:0.3333333333333333', 'double:1E+15', 'double:1E+14',
    'double:123456789012345680', 'double:1E-05', 'double:0.0001', 'double:1.7976931348623157E+308', 'double:5E-324', 'double:NaN', 'double:Infinity', 'double:-Infinity', 'double:0.04',
    'double:-0.04', 'double:99.995', 'double:0.001234', 'float:0.1', 'float:1.1', 'float:16777216', 'float:3.4028235E+38', 'decimal:0', 'decimal:1.50', 'decimal:-1.50', 'decimal:2.675',
    'decimal:0.000001', 'decimal:1234567.891', 'decimal:79228162514264337593543950335', 'bigint:123456789012345678901234567890', 'bigint:-5', 'bigint:255'
$formats = '', 'G', 'g', 'G3', 'G17', 'D', 'D5', 'd', 'X', 'x', 'X8', 'B', 'B8', 'N', 'N0', 'N1', 'N4', 'F', 'F0', 'F3', 'E', 'e', 'E2', 'C', 'C0', 'C3', 'P', 'P0', 'P1', 'R', '0', '00000', '#', '##', '0.00',
    '#.##', '0.##', '#,##0', '#,##0.00', '0,0', '000.0', '0%', '0.0%', '#%', '0.0E+0', '0.00E+00', '#E0', '0.0e-00', '0;(0)', '0;(0);zero', '0.0;-0.0;\z', "'text'0", '"q"0', '\#0', '0 kB', '#,,', '0,,.0M', '$#,##0.00',
    '0.0.0', '(0)', '-0', '0‰', 'abc', '00:00', '#-##-##', 'Q', 'Z9'
$out = foreach ($n in $numbers) {
    $t, $s = $n -split ':', 2
    $v = val $t $s
    foreach ($f in $formats) {
        foreach ($c in '', 'en-US', 'de-DE') {
            if ($c -and $f -notin '', 'N', 'C', 'P', 'F3', '#,##0.00', 'P1', 'C0') { continue }
            $r = try { $v.ToString($f, [cultureinfo]::GetCultureInfo($c)) } catch { '!' + (msg $_) }
            "$n`t$(esc $f)`t$c`t$(esc $r)"
        }
    }
}
$out | Set-Content $PSScriptRoot/format_number.tsv
$dates = [datetime]'2024-03-07 09:05:03.0070000', [datetime]'2024-12-31 23:59:59.1234567', [datetime]'0001-01-01', [datetime]'2000-02-29 12:00:00', [datetime]'1999-10-10 00:30:00'
$dformats = '', 'd', 'D', 'f', 'F', 'g', 'G', 'm', 'M', 'o', 'O', 'r', 'R', 's', 't', 'T', 'u', 'y', 'Y', 'yyyy-MM-dd', 'yy', 'y', '%y', 'yyy', 'yyyyy', 'MMM', 'MMMM', '%M', 'ddd', 'dddd', '%d', 'dd', 'H:m:s', 'HH:mm:ss.fff',
    'hh:mm tt', 'h:mm t', '%h', 'fffffff', 'FFFFFFF', 's.FFF', 'ss.ff', 'yyyyMMdd_HHmmss', "'at' HH 'o''clock'", 'HH\hmm', 'd/M/yyyy', 'd.M.yyyy', 'ddd, dd MMM yyyy', 'gg', 'zzz', '%z', 'zz', '%K', "yyyy-MM-dd'T'HH:mm:ssK", 'MM/dd/yyyy HH:mm', 'q', 'ffffffff',
    '"quoted" d', 'dddd d MMMM', '%', '\', "'open", 'Z', 'yyyy ', 'tt'
$out = foreach ($d in $dates) {
    foreach ($f in $dformats) {
        foreach ($c in '', 'en-US', 'de-DE') {
            if ($c -eq 'de-DE' -and $f -notin 'd', 'D', 'f', 'g', 'G', 'MMM', 'dddd', 'dddd d MMMM', 'd/M/yyyy') { continue }
            $r = try { $d.ToString($f, [cultureinfo]::GetCultureInfo($c)) } catch { '!' + (msg $_) }
            "datetime:$($d.Ticks)`t$(esc $f)`t$c`t$(esc $r)"
        }
    }
}
$spans = 0, 5, -5, 10000000, 36610000000, 937840050000, -937840050000, 9223372036854775807, 864000000000
$sformats = '', 'c', 't', 'T', 'g', 'G', 'hh\:mm\:ss', 'd\.hh\:mm', '%d', '%h', 'mm\:ss\.fff', "d' days'", 'ddd', 'FFF', '%F', 'x', 'hh:mm', 'h\:m\:s', 'fffffff', 'dddddddd', '%f'
$out += foreach ($s in $spans) { foreach ($f in $sformats) { $r = try { [timespan]::new($s).ToString($f, $inv) } catch { '!' + (msg $_) }; "timespan:$s`t$(esc $f)`t`t$(esc $r)" } }
$out | Set-Content $PSScriptRoot/format_date.tsv
$texts = '', ' ', '5', ' 12 ', '+5', '-5', '--5', '1,234', '1,2', ',1', '1,', '1.5', '.5', '5.', '.', '1e3', '1E-2', '1e', '0x1F', '-0x10', '0xFFFFFFFF', '0x7fffffff', '0b101', '1kb', '1.5mb', '10KB', '10l', '10d', '10u', '10n',
    '12abc', 'abc', '1_000', '$5', '(5)', '5-', '1 2', '99999999999', '-2147483649', '2147483648', '9223372036854775808', '1e10', '1e400', 'NaN', 'Infinity', '-Infinity', 'True', 'false', 'a', '٣', '300', '-1', '65536', '1.50', '0.1', '1.2.3', '1.2.3.4', '1.2',
    '01:02:03', '1.02:03', '25:00', '1:2', '5:60', '10:00:00.1234567', '2024-01-31', '2024-02-30', '1/2/2024', '13/1/2024', '2024-01-31T10:20:30', '2024-01-31T10:20:30Z', '2024-01-31 10:20', 'Jan 5, 2024', '5 January 2024', 'Monday', 'mon', 't', 'Sunday, Monday', '10:30 PM', '09/01/2018 7:00 PM', '2024-01-31T10:20:30.1234567+02:00', 'Wed, 31 Jan 2024 10:00:00 GMT', '31.12.2024', '20240131', '2024/1/5', 'May 2024', 'null'
$targets = 'int', 'long', 'byte', 'double', 'decimal', 'float', 'bigint', 'uint', 'bool', 'char', 'datetime', 'timespan', 'version', 'DayOfWeek', 'guid'
$out = foreach ($s in $texts) {
    foreach ($t in $targets) {
        if ($t -eq 'datetime' -and $s -in '10:30 PM', '5', '1.2', '01:02:03', '1:2', '25:00', '10:00:00.1234567', 'Monday', 'mon', '1.5', '1,2') { continue }
        $r = try { show ([System.Management.Automation.LanguagePrimitives]::ConvertTo($s, [type]$t, $inv)) } catch { '!' + (msg $_) }
        "string:$(esc $s)`t$t`t$(esc $r)"
    }
}
$out += foreach ($n in $numbers + 'bool:True', 'char:A', 'char:7', 'null:', 'DayOfWeek:Monday', 'datetime:638000000000000000', 'timespan:10000000') {
    $t, $s = $n -split ':', 2
    $v = val $t $s
    foreach ($to in 'int', 'long', 'byte', 'sbyte', 'short', 'ushort', 'uint', 'ulong', 'double', 'decimal', 'float', 'bigint', 'bool', 'char', 'string', 'DayOfWeek', 'timespan', 'datetime') {
        if ($to -in 'datetime', 'timespan' -and $t -in 'double', 'decimal', 'float', 'bigint') { continue }
        $r = try { show ([System.Management.Automation.LanguagePrimitives]::ConvertTo($v, [type]$to, $inv)) } catch { '!' + (msg $_) }
        "$n`t$to`t$(esc $r)"
    }
}
$out | Set-Content $PSScriptRoot/convert.tsv
$operands = 'int:7', 'int:-2', 'int:0', 'int:2147483647', 'int:-2147483648', 'long:9223372036854775807', 'long:3', 'uint:4294967295', 'ulong:18446744073709551615', 'byte:200', 'sbyte:-100', 'double:2.5', 'float:1.5', 'decimal:1.5', 'decimal:79228162514264337593543950335', 'bigint:10', 'string:3', 'string:abc', 'string:', 'null:', 'bool:True', 'char:A'
$ops = [ordered]@{ '+' = { $args[0] + $args[1] }; '-' = { $args[0] - $args[1] }; '*' = { $args[0] * $args[1] }; '/' = { $args[0] / $args[1] }; '%' = { $args[0] % $args[1] }
    'band' = { $args[0] -band $args[1] }; 'bor' = { $args[0] -bor $args[1] }; 'bxor' = { $args[0] -bxor $args[1] }; 'shl' = { $args[0] -shl $args[1] }; 'shr' = { $args[0] -shr $args[1] }
    'eq' = { $args[0] -eq $args[1] }; 'ne' = { $args[0] -ne $args[1] }; 'lt' = { $args[0] -lt $args[1] }; 'ge' = { $args[0] -ge $args[1] }
}
$out = foreach ($a in $operands) {
    foreach ($b in $operands) {
        $at, $as = $a -split ':', 2; $bt, $bs = $b -split ':', 2
        $x = val $at $as; $y = val $bt $bs
        foreach ($o in $ops.Keys) {
            if ($o -in 'shl', 'shr' -and $at -eq 'bigint' -and $bt -ne 'byte') { continue }
            if ($o -eq '*' -and $at -eq 'string' -and $bs.Length -gt 3) { continue }
            if ($o -in 'shl', 'shr' -and $bs -eq 'abc') { continue }
            if ($o -in 'ne', 'bor', 'bxor', 'shr' -and $at -in 'ulong', 'uint', 'decimal', 'float', 'sbyte') { continue }
            $r = try { $z = & $ops[$o] $x $y; show $z } catch { '!' + $_.Exception.Message }
            "$a`t$o`t$b`t$(esc $r)"
        }
    }
}
$out | Set-Content $PSScriptRoot/operators.tsv
$words = 'a', 'A', 'b', 'B', 'ab', 'Ab', 'aB', 'AB', 'abc', 'a b', 'a-b', 'a_b', 'a.b', 'ä', 'Ä', 'ae', 'z', 'Z', 'é', 'e', 'E', 'f', '1', '10', '2', '-1', ' a', '', '_a', 'ß', 'ss', 'ñ', 'n', "co-op", 'coop', 'résumé', 'resume', 'Resume', '@', '#', '$', '~', '/', '\', '(a)', 'file10', 'file2'
$out = foreach ($a in $words) { foreach ($b in $words) { "$(esc $a)`t$(esc $b)`t$([string]::Compare($a, $b, $true, [cultureinfo]'en-US'))`t$([string]::Compare($a, $b, $false, [cultureinfo]'en-US'))`t$($a -eq $b)" } }
$out | Set-Content $PSScriptRoot/compare_strings.tsv
$likes = 'abc', 'ABC', '', 'a', 'a*c', 'a?c', '[x]', 'a-b', 'ab]', 'file.txt', 'äbc', 'a`c', 'a.b'
$patterns = '*', 'a*', '*c', 'a*c', 'a?c', '?', '??', '', 'abc', '[abc]*', '[a-c]??', '[!a]*', '[^a]*', 'a`*c', 'a`?c', '`[x`]', '*.txt', '[*]', '*]', '[a-', 'a``c', '*b*', '**c', '[]]', '[-a]*', '[a-]*', 'a[*]c', '[Ä]*', '`'
$out = foreach ($s in $likes) { foreach ($p in $patterns) { $r = try { "$($s -like $p)`t$($s -clike $p)" } catch { "!$($_.Exception.Message)`t" }; "$(esc $s)`t$(esc $p)`t$r" } }
$out | Set-Content $PSScriptRoot/like.tsv
