package store

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"
)

// The key file is one line: this prefix, then the key in base64.
const keyFilePrefix = "migsh-store-key-1 "

// loadOrCreateKey reads the key file, or makes one when there is none. The caller has
// the turnstile; a new file appears under its name only when it is whole.
//
// A store whose key file was lost goes on with a new one: Unseal then tells which secrets must be given again.
func loadOrCreateKey(path string) (*sealKey, error) {
	key, err := loadKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	fresh := path + ".new"
	if err := writeNewKey(fresh); err != nil {
		os.Remove(fresh)
		return nil, err
	}
	if err := replaceFile(fresh, path); err != nil {
		return nil, err
	}
	return loadKey(path)
}

func writeNewKey(path string) error {
	raw := make([]byte, chacha20poly1305.KeySize)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, keyFilePrefix+base64.StdEncoding.EncodeToString(raw))
	return errors.Join(err, f.Sync(), f.Close())
}

func loadKey(path string) (*sealKey, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := makePrivate(path); err != nil {
		return nil, err
	}
	text, ok := strings.CutPrefix(string(bytes.TrimSpace(data)), keyFilePrefix)
	raw, err := base64.StdEncoding.DecodeString(text)
	if !ok || err != nil || len(raw) != chacha20poly1305.KeySize {
		return nil, &KeyError{File: path}
	}
	aead, err := chacha20poly1305.NewX(raw)
	if err != nil {
		return nil, err
	}
	id := sha256.Sum256(raw)
	return &sealKey{id: id[:keyIDSize], aead: aead}, nil
}

// makePrivate takes away what a careless copy or umask has given to others.
func makePrivate(path string) error {
	if runtime.GOOS == "windows" {
		return nil // access follows from the folder, which lies in the user's profile
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 == 0 {
		return err
	}
	return os.Chmod(path, 0o600)
}
