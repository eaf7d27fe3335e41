package panel

import "strings"

// usccDigits are the characters of a unified social credit code, GB 32100-2015.
const usccDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY"

var usccWeights = [17]int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}

// validUSCC checks the check digit of a code whose registrar is the office of public
// bodies (机构编制, 1): nobody else's code belongs to an organ.
func validUSCC(s string) bool {
	if len(s) != 18 || s[0] != '1' {
		return false
	}
	sum := 0
	for i := range 17 {
		v := strings.IndexByte(usccDigits, s[i])
		if v < 0 {
			return false
		}
		sum += v * usccWeights[i]
	}
	return strings.IndexByte(usccDigits, s[17]) == (31-sum%31)%31
}

// findUSCC is the first valid code in a text: an index number, an address.
func findUSCC(s string) string {
	s = strings.ToUpper(s)
	run := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && isAlnum(s[i]) {
			run++
			continue
		}
		if run == 18 && validUSCC(s[i-18:i]) {
			return s[i-18 : i]
		}
		run = 0
	}
	return ""
}

func isAlnum(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' }
