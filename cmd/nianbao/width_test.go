package main

import (
	"slices"
	"testing"
)

func TestDisplayWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "总计": 4, "（一）": 6, "１２": 4, "a\u0301": 1, "→": 1, "\u200b": 0} {
		if got := displayWidth(s); got != want {
			t.Errorf("displayWidth(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestPadAndClip(t *testing.T) {
	if got := pad("总计", 6) + "|" + padLeft("9", 3) + "|" + pad("长长长", 2); got != "总计  |  9|长长长" {
		t.Errorf("got %q", got)
	}
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{{"总计", 4, "总计"}, {"总计数", 5, "总计…"}, {"总计数", 4, "总…"}, {"abcdef", 4, "abc…"}} {
		if got := clip(c.in, c.n); got != c.want {
			t.Errorf("clip(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

// TestWrap: no line is wider than asked, nothing is lost, and no line begins with a
// mark that must not.
func TestWrap(t *testing.T) {
	got := wrap("table 3, 自然人: 收到申请一百二十件，其中结转三件。", 20, atWords)
	want := []string{"table 3, 自然人: 收", "到申请一百二十件，其", "中结转三件。"}
	if !slices.Equal(got, want) {
		t.Errorf("wrap = %q, want %q", got, want)
	}
}

// TestWrapChinese: a figure stays with its word, and marks with what they enclose.
func TestWrapChinese(t *testing.T) {
	for in, want := range map[string][]string{
		"正文说是 258 件（总计空白，没有填报）": {"正文说是 258 件", "（总计空白，没有", "填报）"},
		"一二三四五六七 25 + 3 = 28，但": {"一二三四五六", "七 25 + 3 = 28，", "但"},
		"一二三四五六七“八九十”":          {"一二三四五六七", "“八九十”"},
		"一二三四五六 · 七八九":          {"一二三四五", "六 · 七八九"},
		"一二三四五六七八、九十":           {"一二三四五六七", "八、九十"},
	} {
		if got := wrap(in, 16, inChinese); !slices.Equal(got, want) {
			t.Errorf("wrap(%s) = %q, want %q", in, got, want)
		}
	}
}
