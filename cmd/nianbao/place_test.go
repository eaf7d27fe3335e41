package main

import (
	"testing"

	"nianbao/model"
)

func TestLineColumn(t *testing.T) {
	text := "一二\r\n三\t9\n\rx"
	p := newPlaces(text)
	for offset, want := range map[int][2]int{
		0: {1, 1}, len("一"): {1, 2}, len("一二\r\n"): {2, 1}, len("一二\r\n三\t"): {2, 3},
		len("一二\r\n三\t9\n"): {3, 1}, len("一二\r\n三\t9\n\r"): {4, 1}, len(text): {4, 2}, 999: {4, 2}, -1: {1, 1},
	} {
		if line, column := p.lineColumn(offset); line != want[0] || column != want[1] {
			t.Errorf("offset %d = %d:%d, want %d:%d", offset, line, column, want[0], want[1])
		}
	}
}

func TestShowPage(t *testing.T) {
	at := &model.Place{Page: 3, Box: [4]float64{72.2, 500, 90.6, 512}}
	if got := newPlaces("").show(at, &chinese); got != "第 3 页 [72 500 91 512]" {
		t.Errorf("got %q", got)
	}
	if got := newPlaces("").show(nil, &english); got != "" {
		t.Errorf("no place: got %q", got)
	}
}
