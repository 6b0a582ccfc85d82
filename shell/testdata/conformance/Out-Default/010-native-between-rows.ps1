$b = [pscustomobject]@{ A = 1; B = 2 }; $b; /bin/echo native; $b; /bin/echo n2 | ForEach-Object { $_ }; $b
