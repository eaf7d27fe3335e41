package main

import (
	"testing"

	"nianbao/model"
)

// A note on the reading (a PDF was decrypted) puts no figure in doubt.
func TestWhy(t *testing.T) {
	for severity, want := range map[model.Severity]string{model.Info: english.noted, model.Warning: english.class[model.ReadingClass]} {
		if got := english.why(model.Finding{Severity: severity, Class: model.ReadingClass}); got != want {
			t.Errorf("%s: %q, want %q", severity, got, want)
		}
	}
	for _, c := range []model.Class{model.SourceClass, model.ReadingClass, model.FormClass, model.TextClass} {
		for _, w := range []words{english, chinese} {
			if w.class[c] == "" || w.noted == "" {
				t.Errorf("%s has no words for %s", w.lang, c)
			}
		}
	}
}
