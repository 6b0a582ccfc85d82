$o = [pscustomobject]@{ L = 1..10; M = 'a', 'b' }
$o | Format-Table
$FormatEnumerationLimit = 2
$o
$o | Format-List
$FormatEnumerationLimit = -1
$o | Format-List
& { $FormatEnumerationLimit = 1; $o | Format-List }
$FormatEnumerationLimit = 0
$o | Format-List
