package edtf_test

import (
	"encoding/json"
	"fmt"

	"github.com/testimonia/testimonia/edtf"
)

func ExampleParse() {
	v, err := edtf.Parse("1937-02/..")
	fmt.Println(v, v.Level(), err)
	_, err = edtf.Parse("1937-13")
	fmt.Println(err)
	// Output:
	// 1937-02/.. 1 <nil>
	// edtf: "1937-13": no such month
}

func ExampleValue_Bounds() {
	first, last, ok := edtf.MustParse("193X").Bounds()
	fmt.Println(first, last, ok)
	// Output: 1930-01-01 1939-12-31 true
}

func ExampleConflicts() {
	born := edtf.MustParse("1890")
	fmt.Println(edtf.Conflicts(born, edtf.MustParse("1888")))
	fmt.Println(edtf.Conflicts(born, edtf.MustParse("1890-06-11")))
	fmt.Println(edtf.Conflicts(edtf.MustParse("1919/1921"), edtf.MustParse("1919/1920")))
	// Output:
	// true
	// false
	// true
}

func ExampleFromJulian() {
	fmt.Println(edtf.FromJulian(1917, 10, 25))
	// Output: 1917-11-07
}

func ExampleValue_MarshalText() {
	data, err := json.Marshal(map[string]edtf.Value{"date": edtf.MustParse("[1902,1903]")})
	fmt.Println(string(data), err)
	// Output: {"date":"[1902,1903]"} <nil>
}
