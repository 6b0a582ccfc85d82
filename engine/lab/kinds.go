package lab

import (
	"fmt"
	"mime/quotedprintable"
	"strings"
)

// A kind makes one sort of message.
type kind func(*draft)

// A mix says of what kind the i-th message of a folder is.
type mix func(i int) kind

// everything begins with one of each kind, so that no folder is too small to have them, and goes
// on as ordinary mail does. One message is a copy of the one before it.
func everything(i int) kind {
	kinds := []kind{plain, utf8, html, attachment, forwarded, inline, noMessageID, twin, twin, large, huge}
	kinds = append(kinds, brokenKinds...)
	if i < len(kinds) {
		return kinds[i]
	}
	return ordinary(i)
}

func ordinary(i int) kind {
	return []kind{plain, utf8, html, plain, attachment, html, utf8, plain, forwarded, inline, plain}[i%11]
}

func heavy(i int) kind { return []kind{attachment, large, plain}[i%3] }

func drafts(i int) kind { return []kind{noMessageID, utf8}[i%2] }

func broken(i int) kind { return brokenKinds[i%len(brokenKinds)] }

func plain(d *draft) {
	d.text(d.header(true) + "Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 7bit\r\n\r\n" + d.prose(sentences))
}

func utf8(d *draft) {
	d.text(d.header(true) + "Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + d.prose(foreign))
}

func html(d *draft) {
	edge := d.boundary()
	text := d.prose(foreign)
	d.text(d.header(true) + "Content-Type: multipart/alternative; boundary=\"" + edge + "\"\r\n\r\n" +
		"--" + edge + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted(text) +
		"\r\n--" + edge + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		quoted("<html><body><p style=\"color:#336699\">"+strings.ReplaceAll(text, "\r\n", "<br>\r\n")+"</p></body></html>\r\n") +
		"\r\n--" + edge + "--\r\n")
}

func quoted(s string) string {
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	_, _ = w.Write([]byte(s)) // a strings.Builder does not fail
	_ = w.Close()
	return b.String()
}

func attachment(d *draft) { d.mixed(4<<10 + d.below(60<<10)) }
func large(d *draft)      { d.mixed(600<<10 + d.below(400<<10)) }
func huge(d *draft)       { d.mixed(6 << 20) }

// forwarded carries another message inside.
func forwarded(d *draft) {
	edge := d.boundary()
	d.text(d.header(true) + "Content-Type: multipart/mixed; boundary=\"" + edge + "\"\r\n\r\n" +
		"--" + edge + "\r\n\r\nFYI\r\n--" + edge + "\r\nContent-Type: message/rfc822\r\n\r\n" +
		d.header(true) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + d.prose(foreign) +
		"--" + edge + "--\r\n")
}

// inline is HTML with a picture in it.
func inline(d *draft) {
	edge := d.boundary()
	d.text(d.header(true) + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"" + edge + "\"\r\n\r\n" +
		"--" + edge + "\r\nContent-Type: text/html; charset=us-ascii\r\n\r\n<html><img src=\"cid:logo@contoso.com\"></html>\r\n" +
		"--" + edge + "\r\nContent-Type: image/png\r\nContent-ID: <logo@contoso.com>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n")
	d.parts = append(d.parts, filler{d.next(), 900})
	d.text("--" + edge + "--\r\n")
}

func noMessageID(d *draft) {
	d.text(d.header(false) + "Content-Type: text/plain; charset=us-ascii\r\n\r\n" + d.prose(sentences))
}

// twin is the same message wherever it stands: somebody has copied it.
func twin(d *draft) {
	d.text("From: Registrar <registrar@contoso.edu>\r\nTo: students@contoso-students.edu\r\nSubject: Exam dates\r\n" +
		"Date: Mon, 11 Jan 2021 09:00:00 +0100\r\nMessage-ID: <exam-dates.2021@contoso.edu>\r\n\r\nThis message lies here twice.\r\n")
}

// brokenKinds are messages that break a rule; servers hold them all the same.
var brokenKinds = []kind{
	bareLF, latin1, noHeader, headerOnly, unclosed, mboxLine, longLines, noDate, badDate, sameIDOther,
}

func bareLF(d *draft) {
	d.text(strings.ReplaceAll(d.header(true)+"\r\n"+d.prose(sentences), "\r\n", "\n"))
}

// latin1 has octets above 127 in the header, in no charset it names.
func latin1(d *draft) {
	d.text("From: J\xfcrgen M\xfcller <jm@fabrikam.example>\r\nSubject: Gr\xfc\xdfe aus K\xf6ln\r\n" + d.header(true) +
		"Content-Type: text/plain; charset=x-unknown\r\n\r\nSch\xf6ne Gr\xfc\xdfe!\r\n")
}

func noHeader(d *draft) {
	d.text(fmt.Sprintf("This text, number %d, never had a header.\r\n", d.number))
}

// headerOnly ends without the blank line.
func headerOnly(d *draft) { d.text(d.header(true)) }

func unclosed(d *draft) {
	d.text(d.header(true) + "Content-Type: multipart/mixed; boundary=\"never\"\r\n\r\n--never\r\nContent-Type: text/plain\r\n\r\n" + d.prose(sentences))
}

func mboxLine(d *draft) {
	d.text("From terry.adams@contoso-students.edu Mon Jan 11 09:00:00 2021\r\n" + d.header(true) + "\r\n>From the beginning.\r\n")
}

// longLines breaks the limit of 998 octets, in the header and in the text; the last line has no end.
func longLines(d *draft) {
	d.text("X-Spam-Report: " + strings.Repeat("score=0.1,", 400) + "\r\n" + d.header(true) + "\r\n" + strings.Repeat("word ", 4000))
}

func noDate(d *draft) {
	d.text(fmt.Sprintf("From: cron@contoso.com\r\nSubject: Job %d\r\n\r\ndone\r\n", d.number))
}

func badDate(d *draft) {
	d.text(fmt.Sprintf("Date: 31/02/21 at noon\r\nMessage-ID: <job-%d@%s.contoso.com>\r\nSubject: =?utf-8?B?not base64!?=\r\n\r\nlate\r\n", d.number, d.domain))
}

// sameIDOther has the Message-ID of twin, and another text.
func sameIDOther(d *draft) {
	d.text(fmt.Sprintf("Message-ID: <exam-dates.2021@contoso.edu>\r\nSubject: Exam dates, list %d\r\n\r\nNot the same.\r\n", d.number))
}
