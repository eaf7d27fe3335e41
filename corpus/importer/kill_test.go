package importer_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/importer"
)

// TestMain lets this test binary be the process that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("NIANBAO_TEST_STORE"); dir != "" {
		s, err := corpus.Create(dir)
		if err == nil {
			_, err = importer.Run(context.Background(), s, []string{os.Getenv("NIANBAO_TEST_INPUT")}, importer.Options{})
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestKill kills imports at random moments: the store stays sound, and the last import
// makes it what an undisturbed one makes.
func TestKill(t *testing.T) {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("%d/%d.html", i%50, i)] = fmt.Sprintf("<html><body>第%d局的报告</body></html>", i)
	}
	in := tree(t, files)
	quiet, killed := filepath.Join(t.TempDir(), "s"), filepath.Join(t.TempDir(), "s")
	command := func(dir string) *exec.Cmd {
		c := exec.Command(os.Args[0], "-test.run=^$")
		c.Env = append(os.Environ(), "NIANBAO_TEST_STORE="+dir, "NIANBAO_TEST_INPUT="+in)
		c.Stderr = os.Stderr
		return c
	}
	begin := time.Now()
	if err := command(quiet).Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(begin)
	seed := uint64(time.Now().UnixNano())
	rng := rand.New(rand.NewPCG(seed, 0))
	for range 5 {
		c := command(killed)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rng.Int64N(int64(whole))))
		_ = c.Process.Kill()
		_ = c.Wait()
		if s, err := corpus.Open(killed); err == nil {
			if h, err := s.Verify(context.Background(), nil); err != nil || !h.Sound() {
				t.Fatalf("seed %d: %+v, %v", seed, h, err)
			}
			s.Close()
		}
	}
	if err := command(killed).Run(); err != nil {
		t.Fatal(err)
	}
	if a, b := dumpOf(t, quiet), dumpOf(t, killed); !bytes.Equal(a, b) {
		t.Errorf("seed %d: the catalogues differ: %d and %d bytes", seed, len(a), len(b))
	}
}

func dumpOf(t *testing.T, dir string) []byte {
	t.Helper()
	s, err := corpus.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var b bytes.Buffer
	if err := s.Dump(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
