try {
    Update-TypeData -TypeName My.Z -MemberType CodeProperty -MemberName N -Value 5
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
Update-TypeData -TypeName My.S -SerializationDepth 1 -StringSerializationSource a
(Get-TypeData My.S).SerializationDepth
(Get-TypeData My.S).StringSerializationSource
Update-TypeData -TypeName My.W -MemberType NoteProperty -MemberName N -Value 5 -WhatIf
([pscustomobject]@{PSTypeName='My.W'}).N
