package dotnet

// consoleEncoding is [Console]::OutputEncoding or InputEncoding.
func (h *Host) consoleEncoding(input bool) *Encoding {
	e := (*Encoding)(nil)
	switch {
	case h == nil:
	case input:
		e = h.consoleIn
	default:
		e = h.consoleOut
	}
	if e == nil {
		return UTF8NoBOM
	}
	return e
}

func (h *Host) setConsoleEncoding(input bool, v Value) {
	e, _ := v.(*Encoding)
	if input {
		h.consoleIn = e
	} else {
		h.consoleOut = e
	}
}

// ConsoleDecoder is how the output of programs becomes text, as [Console]::OutputEncoding says; nil is UTF-8.
func (h *Host) ConsoleDecoder() func([]byte) string {
	if e := h.consoleEncoding(false); e != UTF8NoBOM {
		return e.Decode
	}
	return nil
}

// CompleteUTF8 is b without a character at its end that is not complete.
func CompleteUTF8(b []byte) []byte {
	for i := 1; i <= 3 && i <= len(b); i++ {
		c := b[len(b)-i]
		if c&0xc0 == 0x80 {
			continue
		}
		if c >= 0xc2 && prefixWanted(c) > i {
			return b[:len(b)-i]
		}
		break
	}
	return b
}

// prefixWanted is how many bytes a sequence with this first byte has.
func prefixWanted(c byte) int {
	switch {
	case c >= 0xf0 && c < 0xf5:
		return 4
	case c >= 0xe0:
		return 3
	}
	return 2
}
