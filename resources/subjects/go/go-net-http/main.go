// SPDX-License-Identifier: GPL-3.0-only

// Workload http-json with Go's standard library.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

type user struct {
	ID     int    `json:"id"`
	Name   string `json:"name"`
	Email  string `json:"email"`
	Active bool   `json:"active"`
}

type users struct {
	ID    int    `json:"id"`
	Items []user `json:"items"`
}

// manyUsers makes what /list answers, anew for each request.
func manyUsers(id, count int) users {
	items := make([]user, count)
	for i := range items {
		items[i] = user{ID: 1, Name: "Ada Lovelace", Email: "ada@example.org", Active: true}
	}
	return users{ID: id, Items: items}
}

func main() {
	addr := flag.String("addr", "", "address to listen on, `host:port`")
	cert := flag.String("tls-cert", "", "certificate `file`; with it and -tls-key, TLS is spoken")
	key := flag.String("tls-key", "", "`file` with the key of that certificate")
	flag.Parse()
	if *addr == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := serve(*addr, *cert, *key); err != nil {
		fmt.Fprintln(os.Stderr, "go-net-http:", err)
		os.Exit(1)
	}
}

func serve(addr, cert, key string) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /json", readUser)
	mux.HandleFunc("GET /list", listUsers)
	mux.HandleFunc("GET /health", health)

	server := &http.Server{
		Addr:              addr,
		Handler:           mux,
		ReadHeaderTimeout: 30 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       75 * time.Second,
	}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	failed := make(chan error, 1)
	go func() { failed <- listen(server, cert, key) }()

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return shutDown(server)
}

// listen speaks TLS where there is a certificate.
func listen(server *http.Server, cert, key string) error {
	if cert == "" {
		return server.ListenAndServe()
	}
	return server.ListenAndServeTLS(cert, key)
}

// shutDown lets requests in flight finish for half a second, then closes what is still open.
func shutDown(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	err := server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}

func readUser(w http.ResponseWriter, r *http.Request) {
	id := 1
	if n := r.URL.Query().Get("n"); n != "" {
		var err error
		if id, err = strconv.Atoi(n); err != nil {
			http.Error(w, "n must be a whole number", http.StatusBadRequest)
			return
		}
	}
	writeJSON(w, user{ID: id, Name: "Ada Lovelace", Email: "ada@example.org", Active: true})
}

func listUsers(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	id, err := strconv.Atoi(query.Get("n"))
	count, countErr := strconv.Atoi(query.Get("items"))
	if err != nil || countErr != nil || count < 0 {
		http.Error(w, "n and items must be whole numbers", http.StatusBadRequest)
		return
	}
	writeJSON(w, manyUsers(id, count))
}

func health(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, map[string]string{"status": "ok"})
}

// writeJSON marshals first, for json.Encoder would end the body with a newline.
func writeJSON(w http.ResponseWriter, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	// A failed write means that the client has gone; there is nobody left to tell.
	_, _ = w.Write(body)
}
