package store

import (
	"bytes"
	"encoding"
	"encoding/json"
)

// encode and decode: []byte and string as they are, a type with a binary form
// of its own in that, everything else as JSON. decode never keeps data,
// which is bbolt's and gone after the lease.

func encode[T any](v *T) ([]byte, error) {
	switch x := any(v).(type) {
	case *[]byte:
		return *x, nil
	case *string:
		return []byte(*x), nil
	case encoding.BinaryMarshaler:
		return x.MarshalBinary()
	}
	return json.Marshal(v)
}

func decode[T any](data []byte, v *T) error {
	switch x := any(v).(type) {
	case *[]byte:
		*x = bytes.Clone(data)
		return nil
	case *string:
		*x = string(data)
		return nil
	case encoding.BinaryUnmarshaler:
		return x.UnmarshalBinary(data)
	}
	return json.Unmarshal(data, v)
}
