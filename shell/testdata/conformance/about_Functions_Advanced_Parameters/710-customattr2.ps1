class ValidBatch : System.Management.Automation.ValidateEnumeratedArgumentsAttribute {
  [string]$Prefix = 'B'
  ValidBatch() {}
  ValidBatch([string]$p) { $this.Prefix = $p }
  [void] ValidateElement([object]$element) { if (-not "$element".StartsWith($this.Prefix)) { throw [System.Management.Automation.ValidationMetadataException]"'$element' does not start with $($this.Prefix)" } }
}
function T1 { param([ValidBatch('X')][string[]]$N) $N -join ',' }
function T2 { param([ValidBatch()][string[]]$N) $N -join ',' }
function T3 { param([ValidBatch(Prefix='Q')][string[]]$N) $N -join ',' }
T1 X1,X2
T1 X1,Y2
T2 B1
T3 Q1
T3 B1
class Names : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'one','two' } }
function T4 { param([ValidateSet([Names])]$V) $V }
T4 one
T4 three
