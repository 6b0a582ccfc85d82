// Package object holds PowerShell's values and everything that turns one value into another.
//
// A Value is a plain Go value; what .NET type it stands for is answered by TypeOf:
//
//	nil                          $null
//	bool, Char, string           Boolean, Char, String (UTF-8 here; lengths and indexes count UTF-16 units)
//	int8 … uint64, float32/64    SByte … UInt64, Single, Double (int32 is Int32, the type of small literals)
//	Decimal, *big.Int            Decimal, BigInteger
//	DateTime, DateTimeOffset,
//	TimeSpan, Guid               the .NET structures of those names
//	*Version, *Uri               Version, Uri
//	Enum                         a value of any enumeration
//	*Type                        Type, what [int] yields
//	*Array, *Bytes               T[] and byte[]
//	*List                        ArrayList and List[T]
//	*Hashtable                   Hashtable, OrderedDictionary and Dictionary[K,V]
//	*Object                      [pscustomobject], or a value wrapped with added members
//	*Exception                   exceptions; every error of this package is one
//	Typed                        anything defined in another package
//
// The map: value.go (small kinds, truth, nothing), type.go and types.go (Type and the well-known types), one file per structure
// (decimal.go, datetime.go, …), one file per operation (convert*.go, equal.go, compare.go, arith.go, bitwise.go, index.go, enumerate.go,
// tostring.go, format*.go, like.go, from.go), culture.go (cultures are data). Values that can change (*Array, *List, *Hashtable, *Object)
// are not safe for concurrent use; everything else is immutable.
package object
