package object

import "testing"

func BenchmarkAddInt32(b *testing.B) {
	b.ReportAllocs()
	var acc Value = int32(0)
	for i := range b.N {
		acc, _ = Add(acc, Int(i&1))
		if i&1023 == 0 {
			acc = int32(0)
		}
	}
}

func BenchmarkEqualsString(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		Equals("Completed", "completed", true)
	}
}

func BenchmarkCompareStringsPlain(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		CompareStrings("annasmith", "AnnaJones", true)
	}
}

func BenchmarkCompareStringsCollated(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		CompareStrings("anna.smith@contoso.com", "anna.jones@contoso.com", true)
	}
}

func BenchmarkLike(b *testing.B) {
	b.ReportAllocs()
	w, _ := CompileWildcard("*@contoso.com", true)
	for range b.N {
		w.Match("anna.smith@Contoso.com")
	}
}

func BenchmarkConvertStringToInt(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		_, _ = Convert("993", Int32Type)
	}
}

func BenchmarkFormatN2(b *testing.B) {
	b.ReportAllocs()
	args := []Value{1234567.891}
	for range b.N {
		_, _ = Format("{0:N2}", args, EnUS)
	}
}

func BenchmarkDateToString(b *testing.B) {
	b.ReportAllocs()
	d := NewDateTime(2024, 3, 7, 9, 5, 3, 0, Unspecified)
	for range b.N {
		_, _ = FormatDateTime(d, "yyyy-MM-dd HH:mm", EnUS)
	}
}

func BenchmarkMatch(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		_, _, _ = MatchOp("anna.smith@contoso.com", `^[\w.]+@contoso\.com$`, true)
	}
}

func BenchmarkHashtableSetGet(b *testing.B) {
	b.ReportAllocs()
	h := NewHashtable()
	keys := []Value{"EmailAddress", "UserName", "Password", "UserRoot"}
	for i := range b.N {
		h.Set(keys[i&3], nil)
		h.Get(keys[i&3])
	}
}
