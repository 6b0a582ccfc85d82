Write-Error -Message 'm' -Category ResourceBusy -ErrorId 'My.Id' -TargetObject @(1, 2) -RecommendedAction 'wait' -CategoryActivity act -CategoryReason why -CategoryTargetName tn -CategoryTargetType tt
$e = $Error[0]
$e.CategoryInfo | Format-List *
$e.ErrorDetails | Format-List *
$e.FullyQualifiedErrorId; $e.TargetObject -join ','
$ErrorView = 'NormalView'
Write-Error -Message 'm' -Category ResourceBusy -ErrorId 'My.Id' -RecommendedAction 'wait'
$ErrorView = 'ConciseView'
Write-Error -Exception ([System.IO.IOException]::new('disk')) -Message 'other' -Category WriteError
$Error[0].Exception.Message; "$($Error[0])"; $Error[0].ErrorDetails.Message
Write-Error -Exception ([System.IO.IOException]::new('disk'))
Write-Error ''
'p1', 'p2' | Write-Error
Write-Error 1, 2
Write-Error -Message 'x' -Category Nonsense
