package interp

import "migsh/shell/object"

// Forward writes what came out of another runspace into the stream that it was written to there. Its preferences have been applied there.
func (p *Pipe) Forward(n Stream, v object.Value) error {
	switch r := v.(type) {
	case *ErrorRecord:
		if n == StreamError {
			again := *r
			again.logged = false
			p.failed = true
			return p.frame.sess.reportError(p, &again)
		}
	case *InformationRecord:
		if n == StreamInformation {
			return p.forwardInformation(r)
		}
	case *StreamRecord:
		if to := p.st.get(n); to != nil {
			return to.write(r)
		}
		p.st.tap(n, r)
		p.frame.sess.host.Message(n, r.Message)
		return nil
	}
	return p.Write(v)
}

// forwardInformation shows text of Write-Host and passes on other records. pwsh: those are not shown again, be they Continue where they were written or not.
func (p *Pipe) forwardInformation(r *InformationRecord) error {
	if r.Host {
		return p.information(r)
	}
	p.st.tap(StreamInformation, r)
	if to := p.st.info; to != nil {
		return to.write(r)
	}
	return p.information(r)
}

// Remote is the record as it comes back from a runspace that ran apart: an operation that was stopped, without a place.
func (r *ErrorRecord) Remote() *ErrorRecord {
	x := *r
	x.Category, x.Activity, x.Reason = OperationStopped, "", ""
	x.Invocation, x.Pos, x.thrown = nil, nil, false
	return &x
}
