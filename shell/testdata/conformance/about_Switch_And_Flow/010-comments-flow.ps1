if (1) # c
{ 'a' } <# x #> else <# y #> { 'b' }
if (0) { 'a' }

# between
elseif (1) { 'elseif' }
else
{ 'c' }
while (
  $n++ -lt 2
)
{
  "n$n"
}
do
{ 'x' }
while (0)
foreach (
  $i
  in
  1, 2
) { $i }
switch
(3)
{
  3
  { 'three' }
}
for (
 $i = 0
 $i -lt 2
 $i++
) { "for$i" }
try { throw 1 }

catch { 'c' }
finally
{ 'f' }
:lbl
foreach ($q in 1) { break lbl }
$x = 1 +
 2
$x
'a' |
 # comment in pipeline
 % { $_ + 'b' }
'p'
| % { $_ + 'q' }
'x' &&
'y'
$y = 'str'.
ToUpper()
$y
$z = @(
 1
 2 3
)
