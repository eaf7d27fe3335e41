package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"
)

var update = flag.Bool("update", false, "write golden files and expected output of scripts anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"nianbao": main})
}

// TestScripts runs every command and every exit code (testdata/script, one topic per
// file).
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Setup: func(e *testscript.Env) error {
			captures, err := os.ReadDir("../../testdata/capture")
			if err != nil {
				return err
			}
			for _, c := range captures {
				b, err := os.ReadFile("../../testdata/capture/" + c.Name())
				if err != nil {
					return err
				}
				if err := os.WriteFile(e.WorkDir+"/"+c.Name(), b, 0o600); err != nil {
					return err
				}
			}
			e.Setenv("LANG", "C.UTF-8")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code, "nest": nest, "mojibake": mojibake, "cut": cut, "bytes": writeBytes},
	})
}

// code runs a command and wants its exit code: code 4 nianbao parse notice.txt
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// nest writes a file of about n MB of tags that are never closed: nest FILE TAG N
func nest(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	_, err = f.WriteString("<html><body>")
	ts.Check(err)
	chunk := bytes.Repeat([]byte("<"+args[1]+">"), 1<<20/(len(args[1])+2))
	for range n {
		_, err = f.Write(chunk)
		ts.Check(err)
	}
}

// mojibake writes UTF-8 text as a tool left it that took it for GBK: mojibake FROM TO
func mojibake(ts *testscript.TestScript, neg bool, args []string) {
	garbled, err := simplifiedchinese.GB18030.NewDecoder().Bytes([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), garbled, 0o600))
}

// cut writes the first bytes of a file up to a mark: cut FROM TO MARK
func cut(ts *testscript.TestScript, neg bool, args []string) {
	in := []byte(ts.ReadFile(args[0]))
	at := bytes.Index(in, []byte(args[2]))
	if at < 0 {
		ts.Fatalf("%s does not have %q", args[0], args[2])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), in[:at], 0o600))
}

// writeBytes writes a file of bytes that a script cannot hold: bytes FILE 'PK\x03\x04'
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o600))
}
