package imaptarget_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"migsh/engine/enginetest"
	"migsh/engine/imapconn"
	"migsh/engine/imapsource"
	"migsh/engine/imaptarget"
)

// TestRelay copies between two servers that are already there, for measuring: it takes the variables that a bench of
// migration tools sets for the tool under test.
func TestRelay(t *testing.T) {
	if os.Getenv("BENCH_SRC_HOST") == "" {
		t.Skip("BENCH_SRC_HOST is not set")
	}
	o := func(side string) imapconn.Options {
		port, _ := strconv.Atoi(os.Getenv("BENCH_" + side + "_PORT"))
		return imapconn.Options{Host: os.Getenv("BENCH_" + side + "_HOST"), Port: port,
			User:     os.Getenv("BENCH_USER") + os.Getenv("BENCH_MASTER_SEPARATOR") + os.Getenv("BENCH_MASTER_USER"),
			Password: os.Getenv("BENCH_MASTER_PASSWORD")}
	}
	src, err := imapsource.Open(t.Context(), imapsource.Options{Options: o("SRC")})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	tgt, err := imaptarget.Open(t.Context(), imaptarget.Options{Options: o("TGT")})
	if err != nil {
		t.Fatal(err)
	}
	defer tgt.Close()
	n, octets, err := enginetest.Relay(t.Context(), src, tgt)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d messages, %d octets", n, octets)
}

// BenchmarkRelay copies 500 messages of some 20 KB between two Dovecots.
func BenchmarkRelay(b *testing.B) {
	from := enginetest.Dovecot(b, enginetest.DovecotOptions{})
	var targets []string
	for i := range 1000 {
		targets = append(targets, fmt.Sprint("target", i))
	}
	to := enginetest.Dovecot(b, enginetest.DovecotOptions{Format: "sdbox", Users: targets})
	var mails []enginetest.Mail
	for i := range 500 {
		mails = append(mails, enginetest.NewMail(fmt.Sprint(i), strings.Repeat("some text in a line of a mail\r\n", i*3), `\Seen`))
	}
	fill, src := box(b, from, "ann").Open(b)
	enginetest.Put(b, fill, enginetest.Folder("INBOX"), mails...)
	n := 0
	for b.Loop() {
		tgt, err := box(b, to, targets[n]).Target()
		if err != nil {
			b.Fatal(err)
		}
		_, octets, err := enginetest.Relay(b.Context(), src, tgt)
		if err != nil {
			b.Fatal(err)
		}
		tgt.Close()
		b.SetBytes(octets)
		n++
	}
}
