// SPDX-License-Identifier: GPL-3.0-only

// Workload points with a slice of Go structs.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"time"
)

type point struct {
	X, Y, Z float64
}

type before struct {
	Phase string `json:"phase"`
}

type after struct {
	Phase     string `json:"phase"`
	Points    int    `json:"points"`
	Checksum  int64  `json:"checksum"`
	ElapsedNS int64  `json:"elapsed_ns"`
}

func main() {
	n, err := arguments(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := run(n, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "points:", err)
		os.Exit(1)
	}
}

func arguments(args []string) (int, error) {
	usage := fmt.Errorf("usage: points N, with N a whole number, 0 or more")
	if len(args) != 1 {
		return 0, usage
	}
	n, err := strconv.Atoi(args[0])
	if err != nil || n < 0 {
		return 0, usage
	}
	return n, nil
}

func run(n int, in io.Reader, out io.Writer) error {
	lines := bufio.NewReader(in)
	encoder := json.NewEncoder(out)
	if err := encoder.Encode(before{"before"}); err != nil {
		return err
	}
	if _, err := lines.ReadString('\n'); err != nil {
		return errors.New("the input ended before the line that says go")
	}

	start := time.Now()
	points := makePoints(n)
	elapsed := time.Since(start)

	if err := encoder.Encode(after{"after", len(points), checksum(points), elapsed.Nanoseconds()}); err != nil {
		return err
	}
	// The points stay alive until the reader has measured; the end of the input is an answer too.
	_, _ = lines.ReadString('\n')
	runtime.KeepAlive(points)
	return nil
}

func makePoints(n int) []point {
	points := make([]point, n)
	for i := range points {
		points[i] = point{float64(i), float64(2 * i), float64(3 * i)}
	}
	return points
}

func checksum(points []point) int64 {
	var sum int64
	for i := range points {
		sum += int64(points[i].X + points[i].Y + points[i].Z)
	}
	return sum
}
