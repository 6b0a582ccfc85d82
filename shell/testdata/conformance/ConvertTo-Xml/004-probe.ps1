try { & { [timespan]"1:0:0",[guid]"11111111-1111-1111-1111-111111111111",[version]"1.2",1.5,[decimal]2.5 | ConvertTo-Xml -As String } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { $null | ConvertTo-Xml -As String } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
try { & { (,1),@(1,@(2,3)) | ConvertTo-Xml -As String -Depth 3 } } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.FullyQualifiedErrorId }
'--'
