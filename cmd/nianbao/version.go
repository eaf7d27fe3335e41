package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"nianbao/model"
	"nianbao/model/edition"
)

// version is set by the linker for a release.
var version string

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the tool, the schema and the edition data",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			return a.write(fmt.Appendf(nil, "nianbao %s\nschema %s\nedition data %s\n%s\n",
				toolVersion(), model.SchemaVersion, edition.DataVersion, runtime.Version()))
		},
	}
}

// toolVersion names a release; everything else is "dev", so that the JSON of two
// builds of the same source is the same.
func toolVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && isRelease(info.Main.Version) {
		return info.Main.Version
	}
	return "dev"
}

// isRelease tells v1.2.3 from what the go command makes up: v0.0.0-2026..., +dirty.
func isRelease(v string) bool { return strings.HasPrefix(v, "v") && !strings.ContainsAny(v, "-+") }

func noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("see "+c.CommandPath()+" --help", "%s takes no arguments, got %q", c.CommandPath(), args[0])
	}
	return nil
}
