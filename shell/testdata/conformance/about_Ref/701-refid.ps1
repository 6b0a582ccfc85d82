$x='text'
try { [int]::TryParse('1',[ref]$x) } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.Exception.InnerException.GetType().FullName }
$h=@{a=1}; $o=$null
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['q']=7
$out=0; $d.TryGetValue('q',[ref]$out); $out
$out2='zz'; try { $d.TryGetValue('q',[ref]$out2); $out2 } catch { $_.Exception.Message }
$g=[guid]::Empty; [guid]::TryParse('11111111-1111-1111-1111-111111111111',[ref]$g); "$g"
$v=$null; [version]::TryParse('1.2',[ref]$v); "$v"
$e=$null;$toks=$null; $a=[System.Management.Automation.Language.Parser]::ParseInput('1+',[ref]$toks,[ref]$e); $e.Count
$b=$false; [bool]::TryParse('true',[ref]$b); $b
$arr=@(1,2); [array]::Resize([ref]$arr,3); $arr.Count
[int]::TryParse('5',[ref]$null)
$r=[ref]5; $r.Value++; $r.Value; $r.GetType().Name
function f([ref]$p){ $p.Value='changed' }
$q='a'; f ([ref]$q); $q
f ([ref]$undefinedvar)
$undefinedvar
$hh=@{k=1}; f ([ref]$hh.k); $hh.k
$list=1,2; f ([ref]$list[0]); $list[0]
