$csv = @'
EmailAddress,Fwd,QuotaGB
anna@contoso.com,anna@new.example,25
ben@contoso.com,,
cara@contoso.com,cara@new.example,500
'@ | ConvertFrom-Csv
function Set-M { [CmdletBinding()] param(
 [Parameter(Mandatory, ValueFromPipelineByPropertyName)][Alias('EmailAddress', 'Mail')][string]$Identity,
 [Parameter(ValueFromPipelineByPropertyName)][bool]$Keep = $true,
 [Parameter(ValueFromPipelineByPropertyName)][ValidateRange(1, 100)][int]$QuotaGB = 50)
 process { "$Identity $Keep $QuotaGB $($PSBoundParameters.Count)" } end { 'end' } }
$csv | Set-M
[pscustomobject]@{ Identity='e'; Keep='False' } | Set-M
[pscustomobject]@{ Identity='e'; QuotaGB='x' } | Set-M
[pscustomobject]@{ Identity='e'; QuotaGB=$null } | Set-M
[pscustomobject]@{ Identity='e'; QuotaGB='x' },[pscustomobject]@{ Identity='f'; QuotaGB='7' } | Set-M
[pscustomobject]@{ Identity=$null } | Set-M
[pscustomobject]@{ Identity='' } | Set-M
