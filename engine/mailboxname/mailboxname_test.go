package mailboxname_test

import (
	"testing"

	"migsh/engine/mailboxname"
)

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "INBOX", "&", "&-", "&&-", "&Jjo", "&Jjo-", "&2D3eAA-", "&2D0-", "&AGE-", "a&-b&APw-c", "\xff", "ü"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name, ok := mailboxname.Decode(s)
		if ok && mailboxname.Encode(name) != s {
			t.Errorf("%q is said to be well encoded, but %q becomes %q", s, name, mailboxname.Encode(name))
		}
		if back, ok := mailboxname.Decode(mailboxname.Encode(name)); back != name || !ok {
			t.Errorf("%q becomes %q, not itself", name, back)
		}
	})
}
