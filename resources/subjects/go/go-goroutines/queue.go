// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

const (
	producers = 4
	consumers = 4
	capacity  = 1000
)

type passed struct {
	Consumed  int64 `json:"consumed"`
	Checksum  int64 `json:"checksum"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

// passThrough hands n numbers from four producers to four consumers through one channel.
func passThrough(n int) error {
	begin := time.Now()
	queue := make(chan int64, capacity)
	var producing, consuming sync.WaitGroup
	for first := range producers {
		producing.Go(func() {
			for item := first; item < n; item += producers {
				queue <- int64(item)
			}
		})
	}
	var count, sum atomic.Int64
	for range consumers {
		consuming.Go(func() {
			var own, total int64
			for item := range queue {
				own++
				total += item
			}
			count.Add(own)
			sum.Add(total)
		})
	}
	producing.Wait()
	close(queue)
	consuming.Wait()
	return say(passed{count.Load(), sum.Load(), time.Since(begin).Nanoseconds()})
}
