package store

import (
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"errors"

	"golang.org/x/crypto/chacha20poly1305"
)

// Secrets are sealed with XChaCha20-Poly1305 (golang.org/x/crypto). age is made for
// files and recipients: it adds some 200 bytes and a key exchange to each secret,
// which 50,000 passwords of a CSV file would feel. XChaCha's nonce is long enough
// to be drawn at random.
//
// Sealed form: a version byte, 4 bytes of the key's id, 24 bytes nonce, ciphertext with tag.
const (
	sealVersion  = 1
	keyIDSize    = 4
	sealedHeader = 1 + keyIDSize + chacha20poly1305.NonceSizeX
)

// Sealed is a secret in the form that may be stored. Nil is no secret.
type Sealed []byte

type sealKey struct {
	id   []byte // first bytes of the key's hash: tells which key sealed something
	aead cipher.AEAD
}

var errSealDamaged = errors.New("the sealed secret is damaged")

// Seal encrypts a secret. Two seals of one secret differ; only its length shows.
func (s *Store) Seal(secret string) (Sealed, error) {
	if err := s.prepare(); err != nil {
		return nil, err
	}
	out := make([]byte, sealedHeader, sealedHeader+len(secret)+chacha20poly1305.Overhead)
	out[0] = sealVersion
	copy(out[1:], s.key.id)
	nonce := out[1+keyIDSize : sealedHeader]
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return s.key.aead.Seal(out, nonce, []byte(secret), nil), nil
}

// Unseal decrypts what Seal made in this store, in any process. It fails with a
// *KeyError when another key sealed it. No error contains the secret.
func (s *Store) Unseal(sealed Sealed) (string, error) {
	if err := s.prepare(); err != nil {
		return "", err
	}
	if len(sealed) < sealedHeader || sealed[0] != sealVersion {
		return "", errSealDamaged
	}
	if !bytes.Equal(sealed[1:1+keyIDSize], s.key.id) {
		return "", &KeyError{File: s.path + ".key", Other: true}
	}
	plain, err := s.key.aead.Open(nil, sealed[1+keyIDSize:sealedHeader], sealed[sealedHeader:], nil)
	if err != nil {
		return "", errSealDamaged
	}
	return string(plain), nil
}
