[pscustomobject]@{ A = 1; B = 2 }
throw "end"
