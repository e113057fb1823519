// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"bufio"
	"errors"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

const (
	probes    = 1000
	probeSpan = time.Second
)

type before struct {
	Phase string `json:"phase"`
}

type after struct {
	Phase     string `json:"phase"`
	Alive     int64  `json:"alive"`
	ElapsedNS int64  `json:"elapsed_ns"`
}

type done struct {
	Phase     string `json:"phase"`
	LateP50NS int64  `json:"late_p50_ns"`
	LateP99NS int64  `json:"late_p99_ns"`
	LateMaxNS int64  `json:"late_max_ns"`
}

// keepAlive starts n goroutines that wait for one channel, and waits twice itself so that its memory can be read.
func keepAlive(n int) error {
	input := bufio.NewReader(os.Stdin)
	if err := say(before{"before"}); err != nil {
		return err
	}
	if _, err := input.ReadString('\n'); err != nil {
		return errors.New("tasks: the input ended early")
	}

	stop := make(chan struct{})
	var alive atomic.Int64
	var started, ended sync.WaitGroup
	started.Add(n)
	begin := time.Now()
	for range n {
		ended.Go(func() {
			alive.Add(1)
			started.Done()
			<-stop
		})
	}
	started.Wait()
	elapsed := time.Since(begin)
	if err := say(after{"after", alive.Load(), elapsed.Nanoseconds()}); err != nil {
		return err
	}

	if _, err := input.ReadString('\n'); err != nil {
		return errors.New("tasks: the input ended early")
	}
	late := measureLateness(min(n, probes))
	last := len(late) - 1
	err := say(done{"done", late[last/2], late[(len(late)*99+99)/100-1], late[last]})
	if err != nil {
		return err
	}
	_, _ = input.ReadString('\n') // the end of the input will do
	close(stop)
	ended.Wait()
	return nil
}

// measureLateness lets n goroutines sleep until moments spread over a second. It returns how late each woke, in
// nanoseconds, sorted; one zero when there is none.
func measureLateness(n int) []int64 {
	if n == 0 {
		return []int64{0}
	}
	late := make([]int64, n)
	first := time.Now().Add(10 * time.Millisecond)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			due := first.Add(probeSpan * time.Duration(i) / time.Duration(n))
			time.Sleep(time.Until(due))
			late[i] = max(0, time.Since(due).Nanoseconds())
		})
	}
	all.Wait()
	slices.Sort(late)
	return late
}
