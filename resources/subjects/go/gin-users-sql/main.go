// SPDX-License-Identifier: GPL-3.0-only

// Workload users-api with Gin: users created, listed, read, changed and deleted.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	addr := flag.String("addr", "", "address to listen on, `host:port`")
	cert := flag.String("tls-cert", "", "certificate `file`; with it and -tls-key, TLS is spoken")
	key := flag.String("tls-key", "", "`file` with the key of that certificate")
	flag.Parse()
	database, token := os.Getenv("DATABASE_URL"), os.Getenv("API_TOKEN")
	if *addr == "" || flag.NArg() > 0 || database == "" || token == "" {
		flag.Usage()
		fmt.Fprintln(os.Stderr, "DATABASE_URL and API_TOKEN are needed too")
		os.Exit(2)
	}
	if err := run(*addr, *cert, *key, database, token); err != nil {
		fmt.Fprintln(os.Stderr, "gin-users-sql:", err)
		os.Exit(1)
	}
}

func run(addr, cert, key, database, token string) error {
	store, err := openStore(database)
	if err != nil {
		return err
	}
	defer store.close()

	server := &http.Server{
		Addr:              addr,
		Handler:           routes(store, token),
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
