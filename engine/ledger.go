package engine

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The ledger says what has been copied: for each source message its UID, the id it has at the target, a hash of its
// flags and a mark of its content. A mailbox in it is a pair of source account and target mailbox, whatever the batch.

// mailboxRow sums over the folders of a mailbox.
type mailboxRow struct {
	Address  string
	Source   string // server and user name, for people
	Items    int    // copied
	Skipped  int
	Bytes    int64
	Dropped  int // flags that the target could not store
	LastUsed time.Time
	Mapped   []MappedFolder
}

// folderRow is how far a folder of a mailbox has come.
type folderRow struct {
	Path        string // for people
	Host        string // of the source
	UIDValidity uint32 // of the source; what is below holds for it
	Life        uint32 // counts how often the folder was renumbered: chunks belong to a life
	UIDNext     uint32 // of the last complete pass; zero before there was one
	ModSeq      uint64
	Messages    uint32
	As          []string       // where it goes, by levels
	Target      string         // the target's name
	TargetUID   uint32         // its UIDVALIDITY when last seen
	Copied      int            // in this and former lives of the folder
	Flight      *flight        `json:",omitempty"` // what was being sent
	Retry       []uint32       `json:",omitempty"` // listed, but not delivered
	Former      []uint32       `json:",omitempty"` // former UIDVALIDITYs that hold something
	Doubt       []uint32       `json:",omitempty"` // in flight at a crash, and not delivered since: look before sending them
	Search      bool           `json:",omitempty"` // something in flight got lost with a former UIDVALIDITY: look before sending anything
	Dropped     map[string]int `json:",omitempty"` // flags left out in this pass, by name
	LeftOut     bool           `json:",omitempty"` // the last pass could not read it
	Visited     time.Time
}

// A flight is the intent that is committed before messages are sent. After a crash they are looked for at the target.
type flight struct {
	UIDs        []uint32
	TargetValid uint32 // the target's UIDVALIDITY then
	MinUID      uint32 // and its UIDNEXT
}

// entry is one message in the ledger.
type entry struct {
	uid   uint32
	id    TargetID // "": it was left out, and is not tried again
	flags uint32   // flagsHash
	mark  uint64   // markOf; zero is none
}

// chunkSpan is how many UIDs share a row: few enough that rewriting it with each window is cheap.
const chunkSpan = 512

// A chunk holds the entries of chunkSpan UIDs, ascending.
//
// Its form, made for the common case that neighbours in the source are neighbours in the target: version
// byte 1, a uvarint with the length of the main part, the main part, and the marks, 8 bytes each. The main part has for each entry
//
//	uvarint   UID minus the one before it
//	byte      how the id follows, | flagsNew when flags follow, | marked when there is a mark
//	id        idNext: as before, its number one less or more · idNumber: zigzag varint, distance of its number
//	          idText: uvarint shared prefix, uvarint length, rest
//	4 bytes   flags
//
// In version 2 the main part is deflated: for ids with much text, as those of Maildirs and of Microsoft 365, which repeat themselves in ways
// that a shared prefix does not catch.
type chunk []entry

const (
	chunkVersion  = 1
	chunkDeflated = 2
	deflateFrom   = 16 // bytes an entry

	idNone   = 0
	idDown   = 1 // the number before, less one: newest first at the source
	idUp     = 2
	idNumber = 3
	idText   = 4
	idMask   = 7
	flagsNew = 8
	marked   = 16
)

// MarshalBinary writes the form above.
func (c chunk) MarshalBinary() ([]byte, error) {
	out := make([]byte, 0, 4*len(c))
	marks := make([]byte, 0, 8*len(c))
	var last entry
	for _, e := range c {
		if e.uid <= last.uid && last.uid != 0 {
			return nil, fmt.Errorf("UID %d after %d", e.uid, last.uid)
		}
		out = binary.AppendUvarint(out, uint64(e.uid-last.uid))
		at := len(out)
		out = append(out, 0)
		var how byte
		out, how = appendID(out, last.id, e.id)
		if e.flags != last.flags {
			how |= flagsNew
			out = binary.LittleEndian.AppendUint32(out, e.flags)
		}
		if e.mark != 0 {
			how |= marked
			marks = binary.LittleEndian.AppendUint64(marks, e.mark)
		}
		out[at] = how
		if e.id == "" {
			e.id = last.id // what follows continues from there
		}
		last = e
	}
	version := byte(chunkVersion)
	if len(out) > deflateFrom*len(c) {
		var err error
		if out, err = deflate(out); err != nil {
			return nil, err
		}
		version = chunkDeflated
	}
	data := binary.AppendUvarint([]byte{version}, uint64(len(out)))
	return append(append(data, out...), marks...), nil
}

func deflate(plain []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// maxChunk bounds what a damaged row may grow to.
const maxChunk = 64 << 20

func inflate(data []byte) ([]byte, error) {
	plain, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), maxChunk))
	if err != nil {
		return nil, errChunk
	}
	return plain, nil
}

func appendID(out []byte, last, id TargetID) ([]byte, byte) {
	if id == "" {
		return out, idNone
	}
	head, n, ok := splitID(id)
	if lastHead, m, lastOK := splitID(last); ok && lastOK && head == lastHead {
		switch d := n - m; d {
		case -1:
			return out, idDown
		case 1:
			return out, idUp
		default:
			return binary.AppendVarint(out, d), idNumber
		}
	}
	shared := 0
	for shared < min(len(last), len(id)) && last[shared] == id[shared] {
		shared++
	}
	out = binary.AppendUvarint(out, uint64(shared))
	out = binary.AppendUvarint(out, uint64(len(id)-shared))
	return append(out, id[shared:]...), idText
}

// splitID cuts off the decimal number an id ends in, if it can be put back as it was.
func splitID(id TargetID) (head TargetID, n int64, ok bool) {
	i := len(id)
	for i > 0 && id[i-1] >= '0' && id[i-1] <= '9' && len(id)-i < 18 {
		i--
	}
	for i < len(id)-1 && id[i] == '0' {
		i++ // leading zeros belong to the head
	}
	if i == len(id) {
		return id, 0, false
	}
	n, err := strconv.ParseInt(string(id[i:]), 10, 64)
	return id[:i], n, err == nil
}

var errChunk = errors.New("the list of copied messages is damaged")

// UnmarshalBinary reads the form above. It keeps nothing of data.
func (c *chunk) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errChunk
	}
	version, r := data[0], chunkReader{data: data[1:]}
	n := r.uvarint()
	if r.failed || n > uint64(len(r.data)) {
		return errChunk
	}
	main, marks := r.data[:n], chunkReader{data: r.data[n:]}
	switch version {
	case chunkVersion:
	case chunkDeflated:
		var err error
		if main, err = inflate(main); err != nil {
			return err
		}
	default:
		return errChunk
	}
	r = chunkReader{data: main}
	var out chunk
	var last entry
	for len(r.data) > 0 {
		e := entry{uid: last.uid + uint32(r.uvarint()), flags: last.flags}
		how := r.byte()
		e.id = r.id(how&idMask, last.id)
		if how&flagsNew != 0 {
			e.flags = binary.LittleEndian.Uint32(r.next(4))
		}
		if how&marked != 0 {
			e.mark = binary.LittleEndian.Uint64(marks.next(8))
		}
		if r.failed || marks.failed {
			return errChunk
		}
		out = append(out, e)
		if e.id == "" {
			e.id = last.id
		}
		last = e
	}
	*c = out
	return nil
}

type chunkReader struct {
	data   []byte
	failed bool
}

func (r *chunkReader) next(n int) []byte {
	if n > len(r.data) {
		r.failed, r.data = true, nil
		return make([]byte, min(n, 8))
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *chunkReader) byte() byte { return r.next(1)[0] }

func (r *chunkReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.failed, n = true, len(r.data)
	}
	r.data = r.data[n:]
	return v
}

func (r *chunkReader) varint() int64 {
	v, n := binary.Varint(r.data)
	if n <= 0 {
		r.failed, n = true, len(r.data)
	}
	r.data = r.data[n:]
	return v
}

func (r *chunkReader) id(how byte, last TargetID) TargetID {
	switch how {
	case idNone:
		return ""
	case idText:
		shared, rest := r.uvarint(), r.uvarint()
		if shared > uint64(len(last)) || rest > uint64(len(r.data)) {
			r.failed, r.data = true, nil
			return ""
		}
		return last[:shared] + TargetID(r.next(int(rest)))
	}
	head, n, ok := splitID(last)
	switch how {
	case idDown:
		n--
	case idUp:
		n++
	case idNumber:
		n += r.varint()
	default:
		ok = false
	}
	if !ok || n < 0 {
		r.failed = true
	}
	return head + TargetID(strconv.FormatInt(n, 10))
}

// put adds or replaces an entry.
func (c chunk) put(e entry) chunk {
	i, found := c.index(e.uid)
	if found {
		c[i] = e
		return c
	}
	return slices.Insert(c, i, e)
}

func (c chunk) index(uid uint32) (int, bool) {
	return slices.BinarySearchFunc(c, uid, func(e entry, uid uint32) int { return int(int64(e.uid) - int64(uid)) })
}

// flagsHash is the same for the same set of flags, in any order and case.
func flagsHash(flags []string) uint32 {
	if len(flags) == 0 {
		return 0
	}
	fs := make([]string, len(flags))
	for i, f := range flags {
		fs[i] = strings.ToLower(f)
	}
	slices.Sort(fs)
	h := fnv.New32a()
	for _, f := range slices.Compact(fs) {
		h.Write([]byte(f))
		h.Write([]byte{0})
	}
	return h.Sum32()
}

// markOf recognises a message's content, after its folder was renumbered. It is never zero.
func markOf(header [32]byte, size int64) uint64 {
	b := binary.LittleEndian.AppendUint64(header[:], uint64(size))
	sum := sha256.Sum256(b)
	return max(1, binary.LittleEndian.Uint64(sum[:]))
}

// mailboxKey names a mailbox in the ledger: the account it comes from and the mailbox it goes to. The source's server is no part of it,
// nor the endpoint: servers get new names. Each folder knows its server, and another one makes the engine look twice (see renumbered).
func mailboxKey(a Account, t TargetAccount) string {
	to := t.Path // not t.Dir: the state folder may be moved, with the mailboxes in it
	switch t.Kind {
	case TargetIMAP:
		to = strings.ToLower(t.RemoteServer) + "|" + t.UserName
	case TargetMicrosoft365:
		to = strings.ToLower(t.Organization)
	}
	return string(derivedGUID(a.UserName, a.Root, string(t.Kind), to, strings.ToLower(t.Address)))
}
