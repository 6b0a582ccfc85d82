package engine

import (
	"reflect"
	"testing"
	"time"
)

// Every field is written and read: a new one that is forgotten in fields would be lost.
func TestUserRowRoundTrip(t *testing.T) {
	var u userRow
	v := reflect.ValueOf(&u).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); f.Interface().(type) {
		case time.Time:
			f.Set(reflect.ValueOf(time.Unix(int64(1000+i), 5).UTC()))
		default:
			switch f.Kind() {
			case reflect.String:
				f.SetString(v.Type().Field(i).Name)
			case reflect.Int, reflect.Int64:
				f.SetInt(int64(-70 + 40*i))
			case reflect.Bool:
				f.SetBool(true)
			case reflect.Slice:
				f.SetBytes([]byte("sealed"))
			default:
				t.Fatalf("field %s", v.Type().Field(i).Name)
			}
		}
	}
	data, err := u.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var got userRow
	if err := got.UnmarshalBinary(data); err != nil || !reflect.DeepEqual(got, u) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, u)
	}
	for i := 1; i < len(data); i++ { // a shorter row is an older or a damaged one, never a panic
		_ = new(userRow).UnmarshalBinary(data[:i])
	}
}
