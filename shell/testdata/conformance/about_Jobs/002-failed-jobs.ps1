$j = Start-Job { 'before'; throw 'boom' } | Wait-Job
$j.State
Receive-Job $j
$t = Start-ThreadJob { 'x'; throw 'thread' } | Wait-Job
$t.State; $t.JobStateInfo.Reason.Message
Receive-Job $t
(Start-Job { exit 3 } | Wait-Job).State
