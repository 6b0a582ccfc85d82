class EvenAttribute : System.Management.Automation.ValidateArgumentsAttribute {
  [void] Validate([object]$arguments,[System.Management.Automation.EngineIntrinsics]$engineIntrinsics) {
    if ($arguments % 2) { throw [System.ArgumentException]::new("odd: $arguments") }
  }
}
function Test-Even { param([Even()][int]$N) "even $N" }
Test-Even 4
Test-Even 5
try { Test-Even 7 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
class UpperTransform : System.Management.Automation.ArgumentTransformationAttribute {
  [object] Transform([System.Management.Automation.EngineIntrinsics]$e,[object]$inputData) { return "$inputData".ToUpper() }
}
function Up { param([UpperTransform()][string]$S) $S }
Up abc
