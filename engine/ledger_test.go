package engine

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestChunkRoundTrip(t *testing.T) {
	for _, tc := range []struct {
		name string
		c    chunk
	}{
		{"one", chunk{{uid: 1, id: "7/1"}}},
		{"skipped first", chunk{{uid: 5}, {uid: 6, id: "7/9", flags: 3, mark: 8}, {uid: 9}, {uid: 10, id: "7/8"}}},
		{"leading zeros", chunk{{uid: 1, id: "a.009"}, {uid: 2, id: "a.010"}, {uid: 3, id: "a.011"}, {uid: 4, id: "a.11"}}},
		{"text", chunk{{uid: 1, id: "1700.M1.host"}, {uid: 2, id: "1700.M2.host"}, {uid: 3, id: "x"}, {uid: 4, id: "xyz"}}},
		{"long numbers", chunk{{uid: 1, id: "99999999999999999999999"}, {uid: 2, id: "99999999999999999999998"}}},
		{"great UIDs", chunk{{uid: 4294967290, id: "1/1"}, {uid: 4294967295, id: "1/2"}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			data, err := tc.c.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			var got chunk
			if err := got.UnmarshalBinary(data); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tc.c) {
				t.Errorf("got %v, want %v", got, tc.c)
			}
		})
	}
}

// The goal is 24 bytes a message, with what bbolt adds.
func TestChunkSize(t *testing.T) {
	for name, tc := range map[string]struct {
		id   func(i int) string
		most float64
	}{
		"IMAP": {func(i int) string { return fmt.Sprintf("1234567/%d", 9000-i) }, 12},
		"Maildir": {func(i int) string {
			return fmt.Sprintf("%d.M%dP4711Q%dR0123456789abcdef.mailhost,S=%d,W=%d", 1700000000+i/100, rand.IntN(1e6), 900-i, 1000+i*7, 1020+i*7)
		}, 22},
	} {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			var c chunk
			for i := range chunkSpan {
				c = append(c, entry{uid: 1 + uint32(i), id: TargetID(tc.id(i)), flags: uint32(i / 50), mark: r.Uint64()})
			}
			data, err := c.MarshalBinary()
			if err != nil {
				t.Fatal(err)
			}
			per := float64(len(data)) / chunkSpan
			if t.Logf("%.1f bytes a message", per); per > tc.most {
				t.Errorf("%.1f bytes a message, want at most %.0f", per, tc.most)
			}
			var got chunk
			if err := got.UnmarshalBinary(data); err != nil || !reflect.DeepEqual(got, c) {
				t.Errorf("came back different: %v", err)
			}
		})
	}
}

func FuzzChunk(f *testing.F) {
	data, _ := chunk{{uid: 5}, {uid: 6, id: "7/9", flags: 3, mark: 8}, {uid: 10, id: "7/8"}}.MarshalBinary()
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		var c chunk
		if c.UnmarshalBinary(data) != nil {
			return
		}
		again, err := c.MarshalBinary()
		if err != nil {
			return // UIDs that do not ascend
		}
		var d chunk
		if err := d.UnmarshalBinary(again); err != nil || !reflect.DeepEqual(c, d) {
			t.Fatalf("%v became %v (%v)", c, d, err)
		}
	})
}
