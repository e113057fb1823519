// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

type fetched struct {
	Completed int64 `json:"completed"`
	Checksum  int64 `json:"checksum"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

// fetchAll asks for n items with a pool of workers, each with one request at a time.
func fetchAll(url string, n, limit int) error {
	begin := time.Now()
	transport := &http.Transport{MaxIdleConnsPerHost: limit, MaxConnsPerHost: limit}
	client := &http.Client{Transport: transport, Timeout: time.Minute}
	items := make(chan int)
	var completed, sum atomic.Int64
	var failure atomic.Pointer[error]
	var pool sync.WaitGroup
	for range limit {
		pool.Go(func() {
			for item := range items {
				id, err := fetch(client, fmt.Sprintf("%s/item/%d", url, item))
				if err != nil {
					failure.CompareAndSwap(nil, &err)
					continue
				}
				completed.Add(1)
				sum.Add(id)
			}
		})
	}
	for item := range n {
		items <- item
	}
	close(items)
	pool.Wait()
	if err := failure.Load(); err != nil {
		return *err
	}
	return say(fetched{completed.Load(), sum.Load(), time.Since(begin).Nanoseconds()})
}

func fetch(client *http.Client, url string) (id int64, err error) {
	response, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, response.Body.Close()) }()
	if response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%s: status %s", url, response.Status)
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return 0, err
	}
	var item struct {
		ID int64 `json:"id"`
	}
	if err := json.Unmarshal(body, &item); err != nil {
		return 0, err
	}
	return item.ID, nil
}
