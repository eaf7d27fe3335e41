package fetch

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"syscall"
	"time"
)

// errPrivate is an address inside a private network.
var errPrivate = errors.New("private or loopback address; --allow-private permits it")

var reserved = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("2001::/32"),
}

func isPrivate(a netip.Addr) bool {
	a = a.Unmap()
	if a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() || a.IsUnspecified() || a.IsMulticast() {
		return true
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// newTransport makes the connection to servers. The address is judged after the name is
// resolved, at the moment of connecting, so that no name and no redirect gets around it.
// Proxies of the environment are not used: they would see and choose the address.
func newTransport(o *Options) *http.Transport {
	d := &net.Dialer{Timeout: min(o.Timeout, 30*time.Second), KeepAlive: 30 * time.Second}
	if !o.AllowPrivate {
		d.Control = func(_, address string, _ syscall.RawConn) error {
			a, err := netip.ParseAddrPort(address)
			if err != nil {
				return err
			}
			if isPrivate(a.Addr()) {
				return fmt.Errorf("%s: %w", a.Addr(), errPrivate)
			}
			return nil
		}
	}
	dial := func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := d.DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &tailConn{Conn: c}, nil
	}
	return &http.Transport{
		DialContext: dial,
		DialTLSContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			c, err := d.DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			host, _, _ := net.SplitHostPort(address)
			t := tls.Client(c, &tls.Config{ServerName: host, RootCAs: o.RootCAs})
			if err := t.HandshakeContext(ctx); err != nil {
				c.Close()
				return nil, err
			}
			return &tailConn{Conn: t}, nil
		},
		MaxConnsPerHost:        1,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        20 * time.Second,
		TLSHandshakeTimeout:    20 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		DisableCompression:     true, // we decompress ourselves, with a limit
		TLSNextProto:           map[string]func(string, *tls.Conn) http.RoundTripper{},
	}
}

// tailConn remembers the last bytes that came in: a server may send more than it
// announced, and what is beyond Content-Length never reaches the reader of the body.
type tailConn struct {
	net.Conn
	mu   sync.Mutex // the transport reads ahead while we look
	tail [tailSize]byte
	n    int
}

const tailSize = 512

func (c *tailConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mu.Lock()
	defer c.mu.Unlock()
	if n >= tailSize {
		c.n = copy(c.tail[:], p[n-tailSize:n])
	} else if n > 0 {
		keep := min(c.n, tailSize-n)
		copy(c.tail[:], c.tail[c.n-keep:c.n])
		c.n = keep + copy(c.tail[keep:], p[:n])
	}
	return n, err
}

// endsWith tells whether the last that came in was the end of a body.
func (c *tailConn) endsWith(body []byte) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	end := body[max(0, len(body)-tailSize):]
	got := c.tail[:c.n]
	k := min(len(end), len(got))
	return bytes.Equal(end[len(end)-k:], got[len(got)-k:])
}
