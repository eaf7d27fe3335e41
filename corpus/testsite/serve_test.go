package testsite_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"nianbao/corpus/testsite"
)

// TestServe keeps the site up for people to look at: NIANBAO_SERVE=10m go test -run Serve
func TestServe(t *testing.T) {
	d, err := time.ParseDuration(os.Getenv("NIANBAO_SERVE"))
	if err != nil {
		t.Skip("NIANBAO_SERVE is not set")
	}
	site := testsite.New()
	defer site.Close()
	fmt.Fprintln(os.Stderr, site.Front())
	time.Sleep(d)
}
