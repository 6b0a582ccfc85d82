package imaptarget_test

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/enginetest"
	"migsh/engine/imaptarget"
)

func TestRolesAndEmpty(t *testing.T) {
	for _, prefix := range []string{"", "INBOX."} {
		t.Run("prefix "+prefix, func(t *testing.T) {
			s := enginetest.Dovecot(t, enginetest.DovecotOptions{Separator: ".", Prefix: prefix})
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			tgt, err := imaptarget.Open(ctx, imaptarget.Options{Options: s.Options("ann")})
			if err != nil {
				t.Fatal(err)
			}
			defer tgt.Close()
			ref, err := tgt.Ensure(ctx, engine.Folder{Path: []string{"Sent"}})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := tgt.Ensure(ctx, engine.Folder{Path: []string{"Entwürfe", "Übrig"}}); err != nil {
				t.Fatal(err)
			}
			roles, err := tgt.(engine.RoleTeller).Roles(ctx)
			if want := map[string][]string{`\Sent`: {"Sent"}}; err != nil || !reflect.DeepEqual(roles, want) {
				t.Errorf("roles %q, %v", roles, err)
			}
			if empty, err := tgt.(engine.Emptier).Empty(ctx); !empty || err != nil {
				t.Errorf("empty %v, %v", empty, err)
			}
			body := "Subject: x\r\n\r\ny\r\n"
			p, err := tgt.Append(ctx, ref, engine.Message{Size: int64(len(body)), InternalDate: time.Now()}, strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := p.Wait(); err != nil {
				t.Fatal(err)
			}
			if empty, err := tgt.(engine.Emptier).Empty(ctx); empty || err != nil {
				t.Errorf("empty %v, %v, with a message in it", empty, err)
			}
		})
	}
}
