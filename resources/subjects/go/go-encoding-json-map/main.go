// SPDX-License-Identifier: GPL-3.0-only

// Workload json-parse with Go's encoding/json into maps, for documents whose members are not known beforehand.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"
)

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
	var records []map[string]any
	if err := json.Unmarshal(text, &records); err != nil {
		return err
	}
	elapsed := time.Since(start)

	checksum, err := sumOfActive(records)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(result{
		Records:   len(records),
		Checksum:  checksum,
		ElapsedNS: elapsed.Nanoseconds(),
		ReadNS:    read.Nanoseconds(),
	})
}

func sumOfActive(records []map[string]any) (int64, error) {
	var sum int64
	for _, record := range records {
		active, isBool := record["active"].(bool)
		id, isNumber := record["id"].(float64)
		if !isBool || !isNumber {
			return 0, errors.New("a record has no id, or does not say whether it is active")
		}
		if active {
			sum += int64(id)
		}
	}
	return sum, nil
}
