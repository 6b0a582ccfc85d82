package lab

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
)

// random is splitmix64: the same numbers for the same seed in every version of Go,
// since message texts must not change with the toolchain.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) below(n int) int { return int(r.next() % uint64(n)) }

func pick[T any](r *random, from []T) T { return from[r.below(len(from))] }

// message is the i-th of count messages in the folder: what can be told without its text.
func (p folderPlan) message(seed uint64, i, count int) *message {
	k := p.mix(i)
	r := random(seed + uint64(i)<<20)
	begin := time.Date(p.since, time.January, 9, 7, 30, 0, 0, time.UTC)
	step := epoch.Sub(begin) / time.Duration(count)
	date := begin.Add(step*time.Duration(i) + time.Duration(r.below(3600))*time.Second)
	m := &message{uid: imap.UID(i + 1), date: date.In(pick(&r, zones)), flags: p.flags(&r)}
	m.body = madeBody{seed: seed, number: i, kind: k, date: m.date}
	return m
}

// zones are those of INTERNALDATE; the odd ones are where implementations go wrong.
var zones = []*time.Location{
	time.FixedZone("", 0), time.FixedZone("", -8*3600), time.FixedZone("", -7*3600), time.FixedZone("", 2*3600),
	time.FixedZone("", 5*3600+1800), time.FixedZone("", -3*3600-1800), time.FixedZone("", 12*3600+2700), time.FixedZone("", 9*3600),
}

func (p folderPlan) flags(r *random) []imap.Flag {
	flags := []imap.Flag{}
	chance := func(percent int, f imap.Flag) {
		if r.below(100) < percent {
			flags = append(flags, f)
		}
	}
	chance(80, imap.FlagSeen)
	chance(20, imap.FlagAnswered)
	chance(8, imap.FlagFlagged)
	chance(6, "$Forwarded")
	chance(5, "$MDNSent")
	chance(4, "$Label1")
	chance(3, "Project-X")
	switch p.use {
	case imap.MailboxAttrDrafts:
		flags = append(flags, imap.FlagDraft)
	case imap.MailboxAttrJunk:
		flags = append(flags, "$Junk")
	case imap.MailboxAttrTrash:
		chance(30, imap.FlagDeleted)
	}
	return flags
}

// bytesBody is a text that is there.
type bytesBody []byte

func (b bytesBody) size() int64 { return int64(len(b)) }

func (b bytesBody) writeTo(w io.Writer) error {
	_, err := w.Write(b)
	return err
}

// madeBody is a text made from its number each time it is read.
type madeBody struct {
	seed   uint64
	number int
	kind   kind
	date   time.Time
}

func (b madeBody) draft() *draft {
	d := &draft{random: random(b.seed ^ uint64(b.number)*0xd1342543de82ef95), number: b.number, date: b.date}
	d.domain = fmt.Sprintf("%x", b.seed&0xffffff)
	b.kind(d)
	return d
}

func (b madeBody) size() int64 {
	var n int64
	for _, p := range b.draft().parts {
		n += p.size()
	}
	return n
}

func (b madeBody) writeTo(w io.Writer) error {
	for _, p := range b.draft().parts {
		if err := p.writeTo(w); err != nil {
			return err
		}
	}
	return nil
}

// filler is base64 text of raw octets that are as good as random: attachments
// without holding them in memory.
type filler struct {
	seed uint64
	raw  int
}

const lineRaw, lineText = 57, 76 // RFC 2045: 76 characters a line

func (f filler) size() int64 {
	lines := int64(f.raw / lineRaw)
	n := lines * (lineText + 2)
	if rest := f.raw % lineRaw; rest > 0 {
		n += int64(base64.StdEncoding.EncodedLen(rest)) + 2
	}
	return n
}

func (f filler) writeTo(w io.Writer) error {
	r := random(f.seed)
	var raw [lineRaw + 7]byte
	var line [lineText + 2]byte
	for left := f.raw; left > 0; left -= lineRaw {
		for i := 0; i < lineRaw; i += 8 {
			for j, x := 0, r.next(); j < 8; j, x = j+1, x>>8 {
				raw[i+j] = byte(x)
			}
		}
		n := min(left, lineRaw)
		base64.StdEncoding.Encode(line[:], raw[:n])
		end := base64.StdEncoding.EncodedLen(n)
		copy(line[end:], "\r\n")
		if _, err := w.Write(line[:end+2]); err != nil {
			return err
		}
	}
	return nil
}

// overlarge is a message just above Exchange's 35 MB.
func overlarge(seed uint64) body {
	return madeBody{seed: seed, number: 1, date: epoch, kind: func(d *draft) { d.mixed(27 << 20) }}
}

// draft is a message while it is made.
type draft struct {
	random
	number int
	date   time.Time
	domain string
	parts  []body
}

func (d *draft) text(s string) { d.parts = append(d.parts, bytesBody(s)) }

type person struct{ name, address string }

var people = []person{
	{"Terry Adams", "terry.adams@contoso-students.edu"}, {"Ann Beebe", "ann.beebe@contoso-students.edu"},
	{"Paul Cannon", "paul.cannon@contoso-students.edu"}, {"Registrar", "registrar@contoso.edu"},
	{"José Muñoz", "jose.munoz@fabrikam.example"}, {"渡辺 久美子", "kumiko@tailspintoys.example"},
	{"Библиотека", "library@contoso.edu"}, {"Fabienne Lœuillet", "fl@woodgrove.example"},
	{"Golf club \"The Dunes\"", "dunes@contoso.edu"}, {"", "no-reply@alerts.example"},
}

var subjects = []string{
	"Exam dates for the summer term", "Re: Lab report 3", "Fwd: Reading room orders", "Minutes of the golf club", "Your library loan ends tomorrow",
	"Einladung zum Sommerfest – bitte antworten", "Café à 17 h ?", "来週の予定について", "Расписание занятий", "🎓 Graduation", "[biology-101] Moved to room 2.14",
	"RE: AW: RE: Offer no. 2021/117", "(no subject)", "",
}

var sentences = []string{
	"Please find the figures attached.", "The course moves to room 2.14 from Monday.", "I will be out of the office until the end of the month.",
	"Could you have a look at this before Friday?", "The loan can be extended once.", "Thanks, that works.", "As discussed, here are the minutes.",
	"See you at the golf club.", ". a line that begins with a dot", "From here on, the numbers are final.",
}

var foreign = []string{
	"Die Größe der Übung überrascht.", "À bientôt, chère collègue.", "よろしくお願いいたします。", "До встречи в среду.", "Smørrebrød til frokost – 12 €.",
}

func word(s string) string { return mime.QEncoding.Encode("utf-8", s) }

func (p person) String() string {
	if p.name == "" {
		return p.address
	}
	if strings.ContainsAny(p.name, "\"") {
		return fmt.Sprintf("%q <%s>", p.name, p.address)
	}
	return word(p.name) + " <" + p.address + ">"
}

// header is everything up to the content fields.
func (d *draft) header(messageID bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Received: from mx%d.contoso.com (mx.contoso.com [192.0.2.%d])\r\n\tby imap.contoso.com with ESMTPS id %08X;\r\n\t%s\r\n",
		1+d.below(3), 1+d.below(250), uint32(d.next()), d.date.Format(time.RFC1123Z))
	fmt.Fprintf(&b, "From: %s\r\nTo: %s\r\n", pick(&d.random, people), pick(&d.random, people))
	if d.below(4) == 0 {
		fmt.Fprintf(&b, "Cc: %s,\r\n %s\r\n", pick(&d.random, people), pick(&d.random, people))
	}
	fmt.Fprintf(&b, "Subject: %s\r\n", word(pick(&d.random, subjects)))
	fmt.Fprintf(&b, "Date: %s\r\n", d.date.Add(-time.Duration(d.below(90))*time.Second).Format(time.RFC1123Z))
	if messageID {
		fmt.Fprintf(&b, "Message-ID: <%d.%x@%s.contoso.com>\r\n", d.number+1, d.next(), d.domain)
	}
	b.WriteString("MIME-Version: 1.0\r\n")
	return b.String()
}

func (d *draft) prose(from []string) string {
	var b strings.Builder
	for range 2 + d.below(12) {
		b.WriteString(pick(&d.random, from) + "\r\n")
		if d.below(4) == 0 {
			b.WriteString("\r\n")
		}
	}
	return b.String()
}

func (d *draft) boundary() string { return fmt.Sprintf("=_%016x", d.next()) }

// mixed is a text with one attachment of raw octets.
func (d *draft) mixed(raw int) {
	edge := d.boundary()
	var b bytes.Buffer
	fmt.Fprintf(&b, "%sContent-Type: multipart/mixed; boundary=\"%s\"\r\n\r\nThis is a multi-part message in MIME format.\r\n", d.header(true), edge)
	fmt.Fprintf(&b, "--%s\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n%s", edge, d.prose(sentences))
	fmt.Fprintf(&b, "--%s\r\nContent-Type: application/pdf; name=\"report %d.pdf\"\r\nContent-Disposition: attachment;\r\n filename*=utf-8''R%%C3%%A9sum%%C3%%A9%%20%d.pdf\r\n"+
		"Content-Transfer-Encoding: base64\r\n\r\n", edge, d.number, d.number)
	d.text(b.String())
	d.parts = append(d.parts, filler{d.next(), raw})
	d.text("--" + edge + "--\r\n")
}
