function Pg { [CmdletBinding(SupportsPaging)] param() $PSCmdlet.PagingParameters.Skip; $PSCmdlet.PagingParameters.First; $PSCmdlet.PagingParameters.IncludeTotalCount; if($PSCmdlet.PagingParameters.IncludeTotalCount){ $PSCmdlet.PagingParameters.NewTotalCount(30,1.0) } 1..10 | Select-Object -Skip $PSCmdlet.PagingParameters.Skip -First ([Math]::Min(100,$PSCmdlet.PagingParameters.First)) }
Pg -First 2 -Skip 3
Pg -IncludeTotalCount -First 1
Get-Command Pg -Syntax
