package lab

import (
	"time"

	"github.com/emersion/go-imap/v2"
)

// folderPlan says what a folder is made of.
type folderPlan struct {
	name       string
	use        imap.MailboxAttr // special use (RFC 6154)
	messages   int
	subscribed bool
	container  bool // \Noselect
	since      int  // the year its mail begins
	mix        mix  // what kinds of messages lie in it
}

// emptyPlan is a new mailbox, as a target has it.
var emptyPlan = []folderPlan{{name: "INBOX", subscribed: true}}

// planFor is the folder tree of a source account: three people who have kept their mail in
// three ways.
func planFor(user string) []folderPlan {
	switch user {
	case "terry.adams":
		return []folderPlan{
			{name: "INBOX", messages: 140, subscribed: true, since: 2019, mix: everything},
			{name: "Archive", use: imap.MailboxAttrArchive, messages: 20, subscribed: true, since: 2012, mix: ordinary},
			{name: "Archive/2013", messages: 15, since: 2013, mix: ordinary},
			{name: "Archive/2014", messages: 15, since: 2014, mix: ordinary},
			{name: "Courses", container: true},
			{name: "Courses/Biology 101", messages: 24, subscribed: true, since: 2018, mix: ordinary},
			{name: "Courses/Biology 101/Lab reports", messages: 10, subscribed: true, since: 2018, mix: heavy},
			{name: "Drafts", use: imap.MailboxAttrDrafts, messages: 3, subscribed: true, since: 2021, mix: drafts},
			{name: "Empty", subscribed: true},
			{name: "Junk", use: imap.MailboxAttrJunk, messages: 12, subscribed: true, since: 2021, mix: broken},
			{name: "R&D, plans (old)", messages: 6, since: 2016, mix: ordinary},
			{name: "Sent", use: imap.MailboxAttrSent, messages: 60, subscribed: true, since: 2019, mix: ordinary},
			{name: "Trash", use: imap.MailboxAttrTrash, messages: 8, subscribed: true, since: 2021, mix: ordinary},
			{name: "Übungen", messages: 7, subscribed: true, since: 2017, mix: ordinary},
			{name: "日本語", messages: 5, subscribed: true, since: 2015, mix: ordinary},
			{name: "日本語/手紙", messages: 4, subscribed: true, since: 2015, mix: ordinary},
		}
	case "ann.beebe":
		return []folderPlan{
			{name: "INBOX", messages: 180, subscribed: true, since: 2018, mix: everything},
			{name: "INBOX/Golf club", messages: 12, subscribed: true, since: 2018, mix: ordinary},
			{name: "INBOX/Golf club/Minutes", messages: 6, since: 2018, mix: heavy},
			{name: "Brouillons", use: imap.MailboxAttrDrafts, messages: 2, subscribed: true, since: 2021, mix: drafts},
			{name: "Corbeille", use: imap.MailboxAttrTrash, messages: 10, subscribed: true, since: 2021, mix: ordinary},
			{name: "Courrier indésirable", use: imap.MailboxAttrJunk, messages: 9, subscribed: true, since: 2021, mix: broken},
			{name: "Éléments envoyés", use: imap.MailboxAttrSent, messages: 70, subscribed: true, since: 2018, mix: ordinary},
			{name: "Été 😀", messages: 4, subscribed: true, since: 2020, mix: ordinary},
			{name: "work", messages: 5, since: 2019, mix: ordinary},
		}
	case "paul.cannon":
		return []folderPlan{
			{name: "INBOX", messages: 220, subscribed: true, since: 2010, mix: everything},
			{name: "Deleted Items", messages: 14, subscribed: true, since: 2021, mix: ordinary},
			{name: "Drafts", messages: 2, subscribed: true, since: 2021, mix: drafts},
			{name: "Projects", container: true},
			{name: "Projects/Faculty", container: true},
			{name: "Projects/Faculty/History", messages: 3, since: 2011, mix: ordinary},
			{name: "Projects/Faculty/History/Reading room", messages: 3, since: 2011, mix: ordinary},
			{name: "Projects/Faculty/History/Reading room/Orders", messages: 3, since: 2011, mix: ordinary},
			{name: "Projects/Faculty/History/Reading room/Orders/2011", messages: 3, since: 2011, mix: heavy},
			{name: "Sent Items", messages: 40, subscribed: true, since: 2010, mix: ordinary},
			{name: "Spam", messages: 11, since: 2021, mix: broken},
			{name: "Личное", messages: 6, subscribed: true, since: 2014, mix: ordinary},
		}
	default: // the administrator
		return []folderPlan{{name: "INBOX", messages: 3, subscribed: true, since: 2021, mix: ordinary}}
	}
}

// epoch is when the lab's mail ends: shortly before the documented migration.
var epoch = time.Date(2021, time.June, 30, 18, 0, 0, 0, time.UTC)
