// SPDX-License-Identifier: GPL-3.0-only

// Workload json-parse with Go's encoding/json.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

type record struct {
	ID     int64    `json:"id"`
	Name   string   `json:"name"`
	Email  string   `json:"email"`
	Score  float64  `json:"score"`
	Active bool     `json:"active"`
	Tags   []string `json:"tags"`
}

type result struct {
	Records   int   `json:"records"`
	Checksum  int64 `json:"checksum"`
	ElapsedNS int64 `json:"elapsed_ns"`
	ReadNS    int64 `json:"read_ns"`
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: parse FILE, with FILE a JSON array of records")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "parse:", err)
		os.Exit(1)
	}
}

func run(path string) error {
	start := time.Now()
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	read := time.Since(start)

	start = time.Now()
	var records []record
	if err := json.Unmarshal(text, &records); err != nil {
		return err
	}
	elapsed := time.Since(start)

	return json.NewEncoder(os.Stdout).Encode(result{
		Records:   len(records),
		Checksum:  sumOfActive(records),
		ElapsedNS: elapsed.Nanoseconds(),
		ReadNS:    read.Nanoseconds(),
	})
}

func sumOfActive(records []record) int64 {
	var sum int64
	for i := range records {
		if records[i].Active {
			sum += records[i].ID
		}
	}
	return sum
}
