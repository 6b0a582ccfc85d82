try {
    $s=[Collections.Stack]::new()
    $s.Push('a')
    $s.Push(1)
    $s.Pop()
    $s.Peek()
    $s.Clone().Count
    $s.Clear()
    $s.Pop()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $q=[Collections.Queue]::new()
    $q.Enqueue(1)
    $q.Enqueue($null)
    $q.Count
    $q.Dequeue()
    $q.Contains($null)
    $q.Dequeue()
    $q.Dequeue()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
try {
    $p=[Collections.Generic.PriorityQueue[string,int]]::new()
    $p.Enqueue('low',5)
    $p.Enqueue('hi',1)
    $p.Enqueue('mid',3)
    $p.Count
    $p.Peek()
    $p.Dequeue()
    $p.Dequeue()
    $e=$null
    $pr=0
    $p.TryDequeue([ref]$e,[ref]$pr)
    "$e $pr"
    $p.Dequeue()
} catch { "! $($_.FullyQualifiedErrorId)"; $_.Exception.Message }
