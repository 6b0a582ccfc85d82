package dotnet

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"io"

	"migsh/shell/object"
)

var hashAlgorithmType = object.NewClass("System.Security.Cryptography.HashAlgorithm", nil, object.IDisposableType)

// hashKinds are the algorithms with their classes.
var hashKinds = []struct {
	typ *object.Type
	new func() hash.Hash
}{
	{object.NewClass("System.Security.Cryptography.MD5", hashAlgorithmType), md5.New},
	{object.NewClass("System.Security.Cryptography.SHA1", hashAlgorithmType), sha1.New},
	{object.NewClass("System.Security.Cryptography.SHA256", hashAlgorithmType), sha256.New},
	{object.NewClass("System.Security.Cryptography.SHA384", hashAlgorithmType), sha512.New384},
	{object.NewClass("System.Security.Cryptography.SHA512", hashAlgorithmType), sha512.New},
}

// Hasher is a HashAlgorithm.
type Hasher struct {
	typ *object.Type
	new func() hash.Hash
}

// PSType is the algorithm's class.
func (h Hasher) PSType() *object.Type { return h.typ }

func (h Hasher) sum(b []byte) Value {
	d := h.new()
	d.Write(b)
	return &object.Bytes{B: d.Sum(nil)}
}

func hashTables() []Class {
	var out []Class
	for _, k := range hashKinds {
		h := Hasher{k.typ, k.new}
		out = append(out, Class{k.typ, func() []Def {
			return []Def{
				Static("System.Security.Cryptography.HashAlgorithm Create()", func(a Args) (Value, error) { return h, nil }),
				Static("byte[] HashData(byte[] source)", func(a Args) (Value, error) { return h.sum(a.Bytes(0)), nil }),
			}
		}})
	}
	return append(out, Class{hashAlgorithmType, hashMembers})
}

func hashMembers() []Def {
	return []Def{
		Method("byte[] ComputeHash(byte[] buffer)", func(h Hasher, a Args) (Value, error) { return h.sum(a.Bytes(0)), nil }),
		Method("byte[] ComputeHash(System.IO.Stream inputStream)", func(h Hasher, a Args) (Value, error) {
			d := h.new()
			if _, err := io.Copy(d, Arg[*Stream](a, 0)); err != nil {
				return nil, err
			}
			return &object.Bytes{B: d.Sum(nil)}, nil
		}),
		Prop("int HashSize {get;}", func(h Hasher) Value { return object.Int(h.new().Size() * 8) }),
		Method("void Dispose()", func(h Hasher, a Args) (Value, error) { return nil, nil }),
		Static("System.Security.Cryptography.HashAlgorithm Create(string hashName)", func(a Args) (Value, error) {
			for _, k := range hashKinds {
				if k.typ.ShortName() == a.String(0) {
					return Hasher{k.typ, k.new}, nil
				}
			}
			return nil, nil
		}),
	}
}
