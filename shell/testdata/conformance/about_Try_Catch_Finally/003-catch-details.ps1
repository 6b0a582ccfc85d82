try { Get-Item /nope -ErrorAction Stop } catch {
    $_.GetType().FullName
    $PSItem.Exception.GetType().FullName
    $_.CategoryInfo.Category; $_.CategoryInfo.Activity; $_.CategoryInfo.Reason; $_.CategoryInfo.TargetName; $_.CategoryInfo.TargetType
    $_.InvocationInfo.MyCommand.Name; $_.InvocationInfo.ScriptLineNumber; $_.InvocationInfo.OffsetInLine; $_.InvocationInfo.Line
    $_.InvocationInfo.PositionMessage
    $_.ScriptStackTrace
    $_.Exception.ItemName
    $_.ErrorDetails -eq $null
    $_ | Out-String
    "$($_.Exception)".Split("`n")[0]
}
1..2 | ForEach-Object { try { throw "e$_" } catch { "in catch: $_ / $($_.Exception.Message)" }; "after: $_" }
