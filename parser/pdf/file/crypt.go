package file

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"

	"nianbao/parser/pdf/syntax"
)

// crypt is the standard security handler with the empty user password, which
// every report that may be read but not edited or printed uses (ISO 32000-2, 7.6).
type crypt struct {
	key     []byte
	streams method
	strings method
}

type method uint8

const (
	identity method = iota
	rc4Key
	aesKey  // RC4's key derivation, AES-128 in CBC
	aes256  // the file key itself, AES-256 in CBC
	unknown // a method that we do not know
)

// padding stands for the missing bytes of a password.
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// decryption reads the Encrypt dictionary of the trailer.
func (x *index) decryption(found []*object) error {
	raw := syntax.Get(x.trailer, "Encrypt")
	if num, ok := syntax.Ref(raw); ok {
		var o *object
		for _, f := range found { // the last definition wins
			if f.num == num {
				o = f
			}
		}
		if o == nil {
			return fmt.Errorf("%w: encryption dictionary is missing", ErrEncryption)
		}
		raw = o.body
		o.open = true
	}
	if syntax.First(raw).Kind != syntax.DictOpen {
		return nil
	}
	if h := syntax.NameOf(syntax.Get(raw, "Filter")); h != "Standard" {
		return fmt.Errorf("%w: handler %.40q", ErrEncryption, h)
	}
	c := &crypt{}
	v, r := syntax.Int(syntax.Get(raw, "V"), 0), syntax.Int(syntax.Get(raw, "R"), 0)
	switch v {
	case 1, 2:
		c.streams, c.strings = rc4Key, rc4Key
	case 4, 5:
		c.streams, c.strings = cryptFilter(raw, "StmF"), cryptFilter(raw, "StrF")
	default:
		return fmt.Errorf("%w: V%d R%d", ErrEncryption, v, r)
	}
	if c.streams == unknown || c.strings == unknown {
		return fmt.Errorf("%w: crypt filter", ErrEncryption)
	}
	var err error
	if v == 5 {
		err = c.deriveAES256(raw, r)
	} else {
		var id []byte
		for first := range syntax.Array(syntax.Get(x.trailer, "ID")) {
			id = syntax.StringOf(first)
			break
		}
		err = c.derive(raw, v, r, id)
	}
	x.crypt, x.facts.Decrypted = c, fmt.Sprintf("V%d R%d", v, r)
	return err
}

func cryptFilter(raw []byte, key string) method {
	name := syntax.NameOf(syntax.Get(raw, key))
	if name == "" || name == "Identity" {
		return identity
	}
	switch syntax.NameOf(syntax.Get(syntax.Get(syntax.Get(raw, "CF"), name), "CFM")) {
	case "None":
		return identity
	case "V2":
		return rc4Key
	case "AESV2":
		return aesKey
	case "AESV3":
		return aes256
	}
	return unknown
}

// derive makes the key of V1 to V4 and checks it (algorithms 2, 4 and 5).
func (c *crypt) derive(raw []byte, v, r int, id []byte) error {
	owner, user := syntax.StringOf(syntax.Get(raw, "O")), syntax.StringOf(syntax.Get(raw, "U"))
	if len(owner) < 32 || len(user) < 16 {
		return fmt.Errorf("%w: no O or U", ErrEncryption)
	}
	n := 5
	switch bits := syntax.Int(syntax.Get(raw, "Length"), 40); {
	case v == 4:
		n = 16
	case v == 2 && bits >= 40 && bits <= 128:
		n = bits / 8
	}
	p := uint32(int64(syntax.Int(syntax.Get(raw, "P"), 0)))
	seed := append(append([]byte{}, padding...), owner[:32]...)
	seed = append(seed, byte(p), byte(p>>8), byte(p>>16), byte(p>>24))
	seed = append(seed, id...)
	if meta := syntax.First(syntax.Get(raw, "EncryptMetadata")); r >= 4 && string(meta.Bytes) == "false" {
		seed = append(seed, 255, 255, 255, 255)
	}
	sum := md5.Sum(seed)
	if r >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:n])
		}
	}
	c.key = append([]byte{}, sum[:n]...)
	if r == 2 {
		if check := xorRC4(c.key, padding); !bytes.Equal(check[:16], user[:16]) {
			return ErrPassword
		}
		return nil
	}
	sum = md5.Sum(append(append([]byte{}, padding...), id...))
	check := sum[:]
	for i := range 20 {
		k := append([]byte{}, c.key...)
		for j := range k {
			k[j] ^= byte(i)
		}
		check = xorRC4(k, check)
	}
	if !bytes.Equal(check[:16], user[:16]) {
		return ErrPassword
	}
	return nil
}

// deriveAES256 unwraps the key of V5 (algorithm 2.A).
func (c *crypt) deriveAES256(raw []byte, r int) error {
	user, wrapped := syntax.StringOf(syntax.Get(raw, "U")), syntax.StringOf(syntax.Get(raw, "UE"))
	if len(user) < 48 || len(wrapped) < 32 {
		return fmt.Errorf("%w: no U or UE", ErrEncryption)
	}
	if !bytes.Equal(passwordHash(user[32:40], r), user[:32]) {
		return ErrPassword
	}
	block, _ := aes.NewCipher(passwordHash(user[40:48], r))
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, wrapped[:32])
	return nil
}

// passwordHash is algorithm 2.B for the empty user password.
func passwordHash(salt []byte, r int) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	if r < 6 {
		return k
	}
	for round := 0; ; round++ {
		e := bytes.Repeat(k, 64)
		block, _ := aes.NewCipher(k[:16])
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 { // rounds count from 0 here
			return k[:32]
		}
	}
}

// stream decrypts the stored bytes of a stream; a nil crypt leaves them.
func (c *crypt) stream(o *object) []byte {
	if c == nil || o.open || syntax.NameOf(syntax.Get(o.body, "Type")) == "XRef" {
		return o.stream
	}
	return c.decrypt(c.streams, o, o.stream)
}

// string decrypts a string of an object.
func (c *crypt) string(o *object, s []byte) []byte {
	if c == nil || o == nil || o.open {
		return s
	}
	return c.decrypt(c.strings, o, s)
}

func (c *crypt) decrypt(m method, o *object, b []byte) []byte {
	key := c.key
	if m == rc4Key || m == aesKey {
		k := append(append([]byte{}, c.key...), byte(o.num), byte(o.num>>8), byte(o.num>>16), byte(o.gen), byte(o.gen>>8))
		if m == aesKey {
			k = append(k, "sAlT"...)
		}
		sum := md5.Sum(k)
		key = sum[:min(16, len(c.key)+5)]
	}
	switch m {
	case rc4Key:
		return xorRC4(key, b)
	case aesKey, aes256:
		return unCBC(key, b)
	}
	return b
}

func xorRC4(key, b []byte) []byte {
	out := make([]byte, len(b))
	if r, err := rc4.NewCipher(key); err == nil {
		r.XORKeyStream(out, b)
	}
	return out
}

// unCBC decrypts what begins with its initialisation vector; a last block that
// is not whole is dropped, as are the bytes of the padding.
func unCBC(key, b []byte) []byte {
	block, err := aes.NewCipher(key)
	n := len(b) / 16 * 16
	if err != nil || n < 32 {
		return nil
	}
	out := make([]byte, n-16)
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, b[16:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}
