// SPDX-License-Identifier: GPL-3.0-only

// Workload fib with Go: naive recursion.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"
)

type result struct {
	Result    int64 `json:"result"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

func fib(n int) int64 {
	if n < 2 {
		return int64(n)
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	n, err := arguments(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}

	start := time.Now()
	value := fib(n)
	elapsed := time.Since(start)

	if err := json.NewEncoder(os.Stdout).Encode(result{value, elapsed.Nanoseconds()}); err != nil {
		fmt.Fprintln(os.Stderr, "fib:", err)
		os.Exit(1)
	}
}

func arguments(args []string) (int, error) {
	usage := fmt.Errorf("usage: fib N, with N a whole number from 0 to 90")
	if len(args) != 1 {
		return 0, usage
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 0 || n > 90 {
		return 0, usage
	}
	return n, nil
}
