// Command nianbao reads published annual reports on open government information
// (政府信息公开工作年度报告) into canonical JSON.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
