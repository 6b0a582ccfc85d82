try { & { $x=[xml]"<a>x<b/></a>"; $w=[IO.StringWriter]::new(); $x.Save($w); $w.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x=[xml]"<a><b>1</b><c><d/></c></a>"; $w=[IO.StringWriter]::new(); $x.Save($w); $w.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $x=[xml]"<?xml version=`"1.0`" encoding=`"utf-8`"?><a><b>1</b><c><d/></c></a>"; $w=[IO.StringWriter]::new(); $x.Save($w); $w.ToString() } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
