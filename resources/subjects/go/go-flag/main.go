// SPDX-License-Identifier: GPL-3.0-only

// Workload cli-start with the standard library's flag: a tool with two commands.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"
)

type answer struct {
	Sum       int64 `json:"sum"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

func main() {
	began := time.Now()
	top := flag.NewFlagSet("tool", flag.ExitOnError)
	top.Bool("verbose", false, "say more")
	top.Usage = func() {
		fmt.Fprintln(top.Output(), "Numbers for the command line.\n\nUsage: tool [--verbose] sum|version")
		top.PrintDefaults()
	}
	_ = top.Parse(os.Args[1:]) // ends the program itself
	switch top.Arg(0) {
	case "sum":
		sum(began, top.Args()[1:])
	case "version":
		fmt.Println("tool 1.0")
	default:
		top.Usage()
		os.Exit(2)
	}
}

// sum adds the whole numbers below a limit.
func sum(began time.Time, args []string) {
	command := flag.NewFlagSet("tool sum", flag.ExitOnError)
	below := command.Int64("below", -1, "the limit, `N`")
	format := command.String("format", "text", "how to answer: text or json")
	_ = command.Parse(args)
	if *below < 0 || command.NArg() > 0 || (*format != "text" && *format != "json") {
		command.Usage()
		os.Exit(2)
	}
	result := *below * (*below - 1) / 2
	if *format == "text" {
		fmt.Println(result)
		return
	}
	if err := json.NewEncoder(os.Stdout).Encode(answer{result, time.Since(began).Nanoseconds()}); err != nil {
		fmt.Fprintln(os.Stderr, "tool:", err)
		os.Exit(1)
	}
}
