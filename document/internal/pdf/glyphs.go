package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphNames are the names PDF fonts give to characters that are not named by
// themselves; accented letters and Cyrillic ones follow rules (glyph).
var glyphNames = pairs(`space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' quoteright ’ parenleft ( parenright )
asterisk * plus + comma , hyphen - minus − period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _
grave  ` + "` quoteleft ‘" + ` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section § currency ¤
quotedblleft “ guillemotleft « guilsinglleft ‹ guilsinglright › endash – dagger † daggerdbl ‡ periodcentered · middot · paragraph ¶ bullet •
quotesinglbase ‚ quotedblbase „ quotedblright ” guillemotright » ellipsis … perthousand ‰ questiondown ¿ emdash — AE Æ ae æ OE Œ oe œ
Lslash Ł lslash ł Oslash Ø oslash ø germandbls ß dotlessi ı ordfeminine ª ordmasculine º copyright © registered ® trademark ™ degree °
plusminus ± multiply × divide ÷ mu µ onehalf ½ onequarter ¼ threequarters ¾ onesuperior ¹ twosuperior ² threesuperior ³ foursuperior ⁴
brokenbar ¦ logicalnot ¬ Eth Ð eth ð Thorn Þ thorn þ Dcroat Đ dcroat đ Euro € ff ff fi fi fl fl ffi ffi ffl ffl nbspace   sfthyphen - nonbreakingspace  
acute ´ dieresis ¨ macron ¯ cedilla ¸ circumflex ˆ tilde ˜ afii61352 № afii10023 Ё afii10071 ё afii10145 Џ Idot İ`)

func pairs(s string) map[string]string {
	out := map[string]string{"space": " ", "nbspace": "\u00a0", "nonbreakingspace": "\u00a0"}
	f := strings.Fields(s)
	for i := 0; i+1 < len(f); {
		if out[f[i]] != "" { // the blanks that Fields dropped
			i++
			continue
		}
		out[f[i]] = f[i+1]
		i += 2
	}
	return out
}

var accents = map[string]string{"grave": "\u0300", "acute": "\u0301", "circumflex": "\u0302", "tilde": "\u0303", "macron": "\u0304",
	"breve": "\u0306", "dotaccent": "\u0307", "dieresis": "\u0308", "ring": "\u030a", "hungarumlaut": "\u030b", "caron": "\u030c",
	"cedilla": "\u0327", "ogonek": "\u0328", "commaaccent": "\u0326"}

// glyph gives the characters that a glyph name stands for, "" where it says
// none (Adobe Glyph List Specification, 2).
func glyph(n string) string {
	if i := strings.IndexByte(n, '.'); i > 0 {
		n = n[:i]
	}
	if s := glyphNames[n]; s != "" || n == "" {
		return s
	}
	if len(n) == 1 {
		return n
	}
	if strings.Contains(n, "_") {
		out := ""
		for _, part := range strings.Split(n, "_") {
			out += glyph(part)
		}
		return out
	}
	if mark := accents[n[1:]]; mark != "" {
		return norm.NFC.String(n[:1] + mark)
	}
	return numbered(n)
}

// numbered reads "uni0410", "u0410" and the names of Cyrillic letters.
func numbered(n string) string {
	switch {
	case strings.HasPrefix(n, "afii100"):
		v, err := strconv.Atoi(n[4:])
		switch {
		case err != nil:
		case v >= 10017 && v <= 10022:
			return string(rune(0x410 + v - 10017))
		case v >= 10024 && v <= 10049:
			return string(rune(0x416 + v - 10024))
		case v >= 10065 && v <= 10070:
			return string(rune(0x430 + v - 10065))
		case v >= 10072 && v <= 10097:
			return string(rune(0x436 + v - 10072))
		}
	case strings.HasPrefix(n, "uni") && len(n) >= 7:
		return runeOf(n[3:7])
	case n[0] == 'u' && len(n) >= 5 && len(n) <= 7:
		return runeOf(n[1:])
	}
	return ""
}

func runeOf(hex string) string {
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || v == 0 || v > 0x10ffff {
		return ""
	}
	return string(rune(v))
}

// standard holds what StandardEncoding has that Latin code pages have not.
var standard = map[byte]string{0x27: "’", 0x60: "‘", 0xa1: "¡", 0xa2: "¢", 0xa3: "£", 0xa4: "⁄", 0xa5: "¥", 0xa6: "ƒ", 0xa7: "§", 0xa8: "¤",
	0xa9: "'", 0xaa: "“", 0xab: "«", 0xac: "‹", 0xad: "›", 0xae: "fi", 0xaf: "fl", 0xb1: "–", 0xb2: "†", 0xb3: "‡", 0xb4: "·", 0xb6: "¶",
	0xb7: "•", 0xb8: "‚", 0xb9: "„", 0xba: "”", 0xbb: "»", 0xbc: "…", 0xbd: "‰", 0xbf: "¿", 0xd0: "—", 0xe1: "Æ", 0xe3: "ª", 0xe8: "Ł",
	0xe9: "Ø", 0xea: "Œ", 0xeb: "º", 0xf1: "æ", 0xf5: "ı", 0xf8: "ł", 0xf9: "ø", 0xfa: "œ", 0xfb: "ß"}

// baseText is what a byte means in one of the named encodings.
func baseText(encoding name, c byte) string {
	switch encoding {
	case "MacRomanEncoding", "MacExpertEncoding":
		return string(charmap.Macintosh.DecodeByte(c))
	case "StandardEncoding":
		if s, ok := standard[c]; ok {
			return s
		}
	}
	r := charmap.Windows1252.DecodeByte(c)
	if r == 0xfffd || r < ' ' {
		return ""
	}
	return string(r)
}
