package engine

import (
	"crypto/sha256"
	"testing"
)

func TestHeaderHashEndsAtTheFirstEmptyLine(t *testing.T) {
	for msg, header := range map[string]string{
		"A: b\r\n\r\nbody\r\n\r\n": "A: b\r\n\r\n",
		"A: b\n\nbody":             "A: b\n\n",
		"A: b\n\r\nbody":           "A: b\n\r\n",
		"A: b\r\n\nbody":           "A: b\r\n\n",
		"\r\nbody":                 "\r\n",
		"\nbody":                   "\n",
		"A: b\r\n":                 "A: b\r\n",
		"A: b\r\rC":                "A: b\r\rC",
		"":                         "",
	} {
		want := sha256.Sum256([]byte(header))
		if HeaderSum([]byte(msg)) != want {
			t.Errorf("%q: not the hash of %q", msg, header)
		}
		var h HeaderHash // in pieces of one octet
		for i := range msg {
			h.Write([]byte(msg[i : i+1]))
		}
		if h.Sum() != want {
			t.Errorf("%q octet by octet: not the hash of %q", msg, header)
		}
	}
}

func TestHeaderHashFindsTheMessageID(t *testing.T) {
	for msg, want := range map[string]string{
		"Subject: x\r\nMessage-ID: <a@b>\r\n\r\nMessage-ID: <c>": "<a@b>",
		"message-id:<a@b>\n\n":                       "<a@b>",
		"Message-ID:\r\n  <long@id>\r\nX: y\r\n\r\n": "<long@id>",
		"Subject: x\r\n\r\nMessage-ID: <c>":          "",
		"X-Message-ID: <no>\r\n\r\n":                 "",
	} {
		var h HeaderHash
		h.Write([]byte(msg))
		if got := h.MessageID(); got != want {
			t.Errorf("%q: %q, want %q", msg, got, want)
		}
	}
}
