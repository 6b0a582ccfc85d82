function F { param([NoSuchType]$A) 'x' }
F 1
'y'
F
