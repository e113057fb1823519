// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

type cancelled struct {
	Ended     int64 `json:"ended"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

// cancelAll starts n goroutines that wait for their context, cancels it, and waits until the last has ended.
func cancelAll(n int) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ended atomic.Int64
	var started, all sync.WaitGroup
	started.Add(n)
	for range n {
		all.Go(func() {
			started.Done()
			<-ctx.Done()
			ended.Add(1)
		})
	}
	started.Wait()
	begin := time.Now()
	cancel()
	all.Wait()
	return say(cancelled{ended.Load(), time.Since(begin).Nanoseconds()})
}
