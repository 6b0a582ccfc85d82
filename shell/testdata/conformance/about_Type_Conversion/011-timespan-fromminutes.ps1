$t=[timespan]::FromMinutes(90)
$t
$t.TotalHours
"$t"
$t.ToString('hh\:mm')
[timespan]::FromSeconds(1.5).Milliseconds
[timespan]::Parse('1.02:03:04').Days
$t.Add([timespan]'1:00').Hours
-$t
$t*2
$t/2
$t -gt [timespan]'1:00'
[timespan]::new(1,2,3)
[timespan]::new(1,2,3,4).ToString('c')
[timespan]::Zero
$t.Negate().TotalMinutes
[timespan]::FromDays(1.5).ToString('g')
[timespan]::TicksPerSecond
$t.Duration()
[timespan]::Compare($t,$t)
'{0:d\.hh}' -f [timespan]'2.03:00'
[timespan]'0:0:0.5' | % TotalMilliseconds
$g=[guid]'12345678-1234-1234-1234-123456789abc'
$g.ToString('N')
$g.ToString('B')
$g -eq '12345678-1234-1234-1234-123456789abc'
[guid]::Empty
[guid]::TryParse('x',[ref]$g)
$g
[guid]::new('12345678123412341234123456789abc').ToString('P')
$g.ToByteArray().Count
[guid]::NewGuid().ToString().Length
[version]'1.2.3' -gt [version]'1.2'
[version]::Parse('1.2.3.4').Revision
([version]'1.2').Build
[version]::new(1,2)
"$([version]'1.2.3')"
([version]'1.2.3').ToString(2)
[semver]'1.2.3-beta' -lt [semver]'1.2.3'
[semver]'1.2.3-beta+b1' | % BuildLabel
[uri]'http://u:p@h:80/a/b?q=1#f' | % { $_.Host,$_.Port,$_.AbsolutePath,$_.Query,$_.Fragment,$_.UserInfo,$_.Segments -join ' ' }
[uri]::EscapeDataString('a b&c')
[uri]::UnescapeDataString('a%20b')
[uri]::IsWellFormedUriString('http://a','Absolute')
([uri]'a/b').IsAbsoluteUri
[uri]::new([uri]'http://a/b/','c').AbsoluteUri
try {
    [guid]::Parse('x')
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
