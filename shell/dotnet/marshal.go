package dotnet

import "migsh/shell/object"

var marshalType = object.NewClass("System.Runtime.InteropServices.Marshal", nil)

// bstr stands for the pointer SecureStringToBSTR gives.
type bstr struct{ s *SecureString }

// PSType is System.IntPtr.
func (bstr) PSType() *object.Type { return intPtrType }

// String is a number, as a pointer's is.
func (bstr) String() string { return "1" }

var intPtrType = object.NewStruct("System.IntPtr")

// marshalMembers are the documented detour to a SecureString's text.
func marshalMembers() []Def {
	var defs []Def
	for _, n := range []string{"SecureStringToBSTR", "SecureStringToGlobalAllocUnicode", "SecureStringToCoTaskMemUnicode"} {
		defs = append(defs, Static("System.IntPtr "+n+"(securestring s)", func(a Args) (Value, error) {
			s := Arg[*SecureString](a, 0)
			if s == nil {
				return nil, null("s")
			}
			return bstr{s}, nil
		}))
	}
	for _, n := range []string{"PtrToStringAuto", "PtrToStringBSTR", "PtrToStringUni"} {
		defs = append(defs, Static("string "+n+"(System.IntPtr ptr)", func(a Args) (Value, error) {
			b, ok := a.Value(0).(bstr)
			if !ok {
				return nil, nil
			}
			return b.s.Reveal(), nil
		}))
	}
	for _, n := range []string{"ZeroFreeBSTR", "FreeBSTR", "ZeroFreeGlobalAllocUnicode", "ZeroFreeCoTaskMemUnicode"} {
		defs = append(defs, Static("void "+n+"(System.IntPtr ptr)", func(a Args) (Value, error) { return nil, nil }))
	}
	return defs
}
