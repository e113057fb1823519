// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"sync"
	"sync/atomic"
	"time"
)

const chunks = 64

type point struct {
	Workers   int   `json:"workers"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

type counted struct {
	Primes    int64   `json:"primes"`
	ElapsedNS int64   `json:"elapsed_ns"`
	Curve     []point `json:"curve"`
}

// countOnCores counts the primes below n with 1, 2, ... workers, each time from the start.
func countOnCores(n, most int) error {
	var result counted
	for workers := 1; workers <= most; workers++ {
		begin := time.Now()
		result.Primes = countWith(workers, n)
		result.ElapsedNS = time.Since(begin).Nanoseconds()
		result.Curve = append(result.Curve, point{workers, result.ElapsedNS})
	}
	return say(result)
}

func countWith(workers, n int) int64 {
	work := make(chan int)
	var sum atomic.Int64
	var pool sync.WaitGroup
	for range workers {
		pool.Go(func() {
			for first := range work {
				sum.Add(countPrimes(first, n))
			}
		})
	}
	for first := range chunks {
		work <- first
	}
	close(work)
	pool.Wait()
	return sum.Load()
}

// countPrimes looks at every 64th number from first on.
func countPrimes(first, n int) int64 {
	var count int64
	for number := first; number < n; number += chunks {
		if isPrime(number) {
			count++
		}
	}
	return count
}

func isPrime(number int) bool {
	if number < 4 {
		return number >= 2
	}
	if number%2 == 0 {
		return false
	}
	for divisor := 3; divisor*divisor <= number; divisor += 2 {
		if number%divisor == 0 {
			return false
		}
	}
	return true
}
