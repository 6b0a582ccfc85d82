package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const testSecret = "corr3ct horse b@ttery"

type account struct {
	Name     string
	Password Sealed
}

var accounts = Table[account]{Name: "accounts"}

// openRole opens a store, possibly as the first of several, and prints a sealed secret.
func openRole(dir string, _ []string, out io.Writer) error {
	s, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	sealed, err := s.Seal(testSecret)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(sealed)
}

func TestSecretsAreNotOnDisk(t *testing.T) {
	s := openTemp(t)
	for range 20 { // pages are freed and used again
		update(t, s, func(tx *Tx) error {
			for i := range 20 {
				sealed, err := s.Seal(testSecret)
				if err != nil {
					return err
				}
				if err := accounts.Put(tx, fmt.Sprint(i), account{"ann", sealed}); err != nil {
					return err
				}
			}
			return nil
		})
		update(t, s, func(tx *Tx) error { return accounts.Delete(tx, "3") })
	}
	assertNotOnDisk(t, s.Dir(), testSecret)
	view(t, s, func(tx *Tx) error {
		a, err := accounts.Get(tx, "4")
		if err != nil {
			return err
		}
		if plain, err := s.Unseal(a.Password); plain != testSecret {
			t.Errorf("got %q, %v", plain, err)
		}
		return nil
	})
}

func assertNotOnDisk(t *testing.T, dir, secret string) {
	t.Helper()
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(data, []byte(secret)) {
			t.Errorf("%s contains the secret", path)
		}
		return nil
	})
}

func TestSealsOfOneSecretDiffer(t *testing.T) {
	s := openTemp(t)
	a, _ := s.Seal(testSecret)
	b, _ := s.Seal(testSecret)
	if bytes.Equal(a, b) {
		t.Error("equal passwords can be told from their seals")
	}
	if text := fmt.Sprintf("%s %v %#v", a, a, a); strings.Contains(text, testSecret) {
		t.Error("printed")
	}
	for _, secret := range []string{"", "x", strings.Repeat("müß ", 1000), "\x00\xff"} {
		sealed, err := s.Seal(secret)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Unseal(sealed); got != secret || err != nil {
			t.Errorf("%q became %q, %v", secret, got, err)
		}
	}
}

func TestUnsealNoticesChanges(t *testing.T) {
	s := openTemp(t)
	good, _ := s.Seal(testSecret)
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= 1
		if plain, err := s.Unseal(bad); err == nil || plain != "" || strings.Contains(err.Error(), testSecret) {
			t.Errorf("byte %d: %q, %v", i, plain, err)
		}
		if _, err := s.Unseal(good[:i]); err == nil {
			t.Errorf("%d bytes were enough", i)
		}
	}
}

func TestKeyFile(t *testing.T) {
	s := openTemp(t)
	sealed, _ := s.Seal(testSecret)
	key := s.Path() + ".key"
	original, err := os.ReadFile(key)
	if err != nil {
		t.Fatal(err)
	}

	t.Run("lost", func(t *testing.T) {
		os.Remove(key)
		s2 := openIn(t, s.Dir(), Options{})
		var e *KeyError
		if _, err := s2.Unseal(sealed); !errors.As(err, &e) || !e.Other {
			t.Errorf("got %v", err)
		}
	})
	t.Run("back", func(t *testing.T) {
		os.WriteFile(key, original, 0o644)
		s2 := openIn(t, s.Dir(), Options{})
		if plain, err := s2.Unseal(sealed); plain != testSecret {
			t.Errorf("got %q, %v", plain, err)
		}
		if info, _ := os.Stat(key); info.Mode().Perm() != 0o600 {
			t.Errorf("mode %v, want 0600 again", info.Mode())
		}
	})
	t.Run("damaged", func(t *testing.T) {
		for _, text := range []string{"", "nonsense", keyFilePrefix, keyFilePrefix + "AAAA", string(original[:40])} {
			os.WriteFile(key, []byte(text), 0o600)
			var e *KeyError
			if _, err := Open(s.Dir(), Options{}); !errors.As(err, &e) || e.Other {
				t.Errorf("%q: got %v", text, err)
			}
			if now, _ := os.ReadFile(key); string(now) != text {
				t.Errorf("%q: the file was replaced", text)
			}
		}
	})
}

// Several first shells at once agree on one key and one file.
func TestFirstOpenIsRaceFree(t *testing.T) {
	for range 5 {
		dir := filepath.Join(t.TempDir(), "a", "state")
		var nexts []func() string
		for range 4 {
			_, next := start(t, "open", dir)
			nexts = append(nexts, next)
		}
		var sealed []Sealed
		for _, next := range nexts {
			var one Sealed
			if err := json.Unmarshal([]byte(next()), &one); err != nil {
				t.Fatal(err)
			}
			sealed = append(sealed, one)
		}
		s := openIn(t, dir, Options{})
		for _, one := range sealed {
			if plain, err := s.Unseal(one); plain != testSecret {
				t.Errorf("got %q, %v", plain, err)
			}
		}
		if err := s.Check(context.Background()); err != nil {
			t.Error(err)
		}
	}
}
