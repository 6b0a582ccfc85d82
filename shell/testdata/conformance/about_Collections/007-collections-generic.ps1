try {
    $q=[Collections.Generic.Queue[string]]::new()
    $q.Enqueue('a')
    $q.Enqueue('b')
    $q.Count
    $q.Peek()
    $q.Dequeue()
    $q.Contains('b')
    $q.ToArray().GetType().Name
    $q.Clear()
    $r=$null
    $q.TryDequeue([ref]$r)
    $q.TryPeek([ref]$r)
    $q.Dequeue()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $q=[Collections.Generic.Queue[int]]::new()
    $q.Peek()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $s=[Collections.Generic.Stack[int]]::new()
    $s.Push(1)
    $s.Push(2)
    $s.Pop()
    $s.Peek()
    $s.Count
    $s.ToArray() -join ','
    $s.Contains(1)
    $r=0
    $s.TryPop([ref]$r)
    $r
    $s.TryPop([ref]$r)
    $s.Pop()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
