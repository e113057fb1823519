// SPDX-License-Identifier: GPL-3.0-only

// Workloads tasks, queue, cancel, cpu-parallel and fan-out with goroutines and Go's standard library.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
)

var errUsage = errors.New("usage: tasks N | queue N | cancel N | primes N WORKERS | fetch URL N LIMIT")

func main() {
	err := run(os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, err)
	if errors.Is(err, errUsage) {
		os.Exit(2)
	}
	os.Exit(1)
}

func run(args []string) error {
	if len(args) == 0 {
		return errUsage
	}
	name, args := args[0], args[1:]
	switch {
	case name == "fetch" && len(args) == 3:
		sizes, err := numbers(args[1:], 0, 1)
		if err != nil {
			return err
		}
		return fetchAll(args[0], sizes[0], sizes[1])
	case name == "primes" && len(args) == 2:
		sizes, err := numbers(args, 0, 1)
		if err != nil {
			return err
		}
		return countOnCores(sizes[0], sizes[1])
	case len(args) == 1:
		sizes, err := numbers(args, 0)
		if err != nil {
			return err
		}
		switch name {
		case "tasks":
			return keepAlive(sizes[0])
		case "queue":
			return passThrough(sizes[0])
		case "cancel":
			return cancelAll(sizes[0])
		}
	}
	return errUsage
}

// numbers reads whole numbers that are at least as large as the bound in their place.
func numbers(args []string, least ...int) ([]int, error) {
	values := make([]int, len(args))
	for i, arg := range args {
		value, err := strconv.Atoi(arg)
		if err != nil || value < least[i] {
			return nil, errUsage
		}
		values[i] = value
	}
	return values, nil
}

func say(message any) error {
	return json.NewEncoder(os.Stdout).Encode(message)
}
