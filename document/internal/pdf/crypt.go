package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"hash"
)

// crypt undoes the encryption of files that open without a password (ISO
// 32000-1, 7.6, and for revision 6 ISO 32000-2). A nil crypt changes nothing.
type crypt struct {
	key    []byte
	v      int
	aes    bool
	plain  bool // strings and streams are left as they are
	failed bool // a password is needed
}

var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// startCrypt finds the file's key with the empty password.
func (f *file) startCrypt() {
	if f.trailer["Encrypt"] == nil {
		return
	}
	d := f.dict(f.trailer["Encrypt"])
	c := &crypt{v: int(f.float(d["V"])), failed: true}
	if d == nil || f.name(d["Filter"]) != "Standard" {
		f.crypt = c
		return
	}
	method := f.name(f.dict(f.dict(d["CF"])[f.name(d["StmF"])])["CFM"])
	c.aes = method == "AESV2" || method == "AESV3"
	c.plain = c.v >= 4 && (method == "None" || method == "")
	if int(f.float(d["R"])) >= 5 {
		c.newKey(f, d)
	} else {
		c.oldKey(f, d)
	}
	f.parsed = map[int]any{}
	f.crypt = c
}

func (f *file) str(v any) []byte {
	s, _ := f.get(v).(str)
	return []byte(s)
}

// oldKey is algorithm 2, checked with algorithms 4 and 5.
func (c *crypt) oldKey(f *file, d dict) {
	r, size := int(f.float(d["R"])), f.or(d["Length"], 40)/8
	if c.v == 1 {
		size = 5
	}
	if c.v == 4 {
		size = 16
	}
	owner, user := f.str(d["O"]), f.str(d["U"])
	if size < 5 || size > 16 || len(owner) < 32 || len(user) < 16 {
		return
	}
	id := f.array(f.trailer["ID"])
	var first []byte
	if len(id) > 0 {
		first = f.str(id[0])
	}
	h := md5.New()
	h.Write(padding)
	h.Write(owner[:32])
	binary.Write(h, binary.LittleEndian, uint32(int64(f.float(d["P"]))))
	h.Write(first)
	if r >= 4 && f.get(d["EncryptMetadata"]) == false {
		h.Write([]byte{255, 255, 255, 255})
	}
	key := h.Sum(nil)
	for i := 0; i < 50 && r >= 3; i++ {
		sum := md5.Sum(key[:size])
		key = sum[:]
	}
	c.key = key[:size]
	c.failed = !c.opens(r, first, user)
}

// opens checks a key against the file's record of the user's password.
func (c *crypt) opens(r int, id, user []byte) bool {
	if r == 2 {
		return bytes.Equal(rc4With(c.key, padding), user[:min(32, len(user))])
	}
	sum := md5.Sum(append(append([]byte{}, padding...), id...))
	out := rc4With(c.key, sum[:])
	for i := byte(1); i <= 19; i++ {
		key := make([]byte, len(c.key))
		for j := range key {
			key[j] = c.key[j] ^ i
		}
		out = rc4With(key, out)
	}
	return bytes.Equal(out, user[:16])
}

func rc4With(key, data []byte) []byte {
	out := make([]byte, len(data))
	if r, err := rc4.NewCipher(key); err == nil {
		r.XORKeyStream(out, data)
	}
	return out
}

// newKey is algorithm 2.A of ISO 32000-2, for 256-bit keys.
func (c *crypt) newKey(f *file, d dict) {
	user, wrapped := f.str(d["U"]), f.str(d["UE"])
	if len(user) < 48 || len(wrapped) < 32 {
		return
	}
	r := int(f.float(d["R"]))
	if !bytes.Equal(hash2B(r, user[32:40]), user[:32]) {
		return
	}
	block, err := aes.NewCipher(hash2B(r, user[40:48]))
	if err != nil {
		return
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, wrapped[:32])
	c.v, c.failed = 5, false
}

// hash2B is algorithm 2.B with an empty password.
func hash2B(r int, salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for i := 0; r >= 6; i++ {
		k1 := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := make([]byte, len(k1))
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, k1)
		rest := 0
		for _, b := range e[:16] {
			rest += int(b)
		}
		h := [3]func() hash.Hash{sha256.New, sha512.New384, sha512.New}[rest%3]()
		h.Write(e)
		k = h.Sum(nil)
		if i >= 63 && int(e[len(e)-1]) <= i-32 {
			break
		}
	}
	return k[:32]
}

// objectKey is the key for one object's data.
func (c *crypt) objectKey(num, gen int) []byte {
	if c.v >= 5 {
		return c.key
	}
	key := append(append([]byte{}, c.key...), byte(num), byte(num>>8), byte(num>>16), byte(gen), byte(gen>>8))
	if c.aes {
		key = append(key, "sAlT"...)
	}
	sum := md5.Sum(key)
	return sum[:min(16, len(c.key)+5)]
}

func (c *crypt) bytes(data []byte, num, gen int) []byte {
	key := c.objectKey(num, gen)
	if !c.aes {
		return rc4With(key, data)
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 32 {
		return nil
	}
	iv, body := data[:16], data[16:]
	out := make([]byte, len(body)/16*16)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, body[:len(out)])
	if pad := int(out[len(out)-1]); pad <= 16 && pad <= len(out) {
		out = out[:len(out)-pad]
	}
	return out
}

// stream decrypts a stream's data.
func (c *crypt) stream(data []byte, s *stream) []byte {
	if c == nil || c.plain || c.failed || s.dict["Type"] == name("XRef") {
		return data
	}
	return c.bytes(data, s.num, s.gen)
}

// strings decrypts the strings inside a value.
func (c *crypt) strings(v any, num, gen int) any {
	if c == nil || c.plain || c.failed {
		return v
	}
	switch v := v.(type) {
	case str:
		return str(c.bytes([]byte(v), num, gen))
	case array:
		for i := range v {
			v[i] = c.strings(v[i], num, gen)
		}
	case dict:
		for k := range v {
			v[k] = c.strings(v[k], num, gen)
		}
	}
	return v
}
