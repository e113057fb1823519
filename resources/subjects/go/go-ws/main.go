// SPDX-License-Identifier: GPL-3.0-only

// Workload ws-echo with net/http and Gorilla's WebSocket.
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

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{}

func main() {
	addr := flag.String("addr", "", "address to listen on, `host:port`")
	flag.Parse()
	if *addr == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := serve(*addr); err != nil {
		fmt.Fprintln(os.Stderr, "go-ws:", err)
		os.Exit(1)
	}
}

func serve(addr string) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", health)
	mux.HandleFunc("GET /ws", echo)
	server := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 30 * time.Second}

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		// Connections that were taken over are not the server's to close: they end with the process.
		return server.Close()
	}
}

func health(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write([]byte(`{"status":"ok"}`))
}

// echo sends each message back as it was, until the other side goes.
func echo(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	defer conn.Close()
	for {
		kind, message, err := conn.ReadMessage()
		if err != nil {
			var closed *websocket.CloseError
			if !errors.As(err, &closed) {
				fmt.Fprintln(os.Stderr, "go-ws:", err)
			}
			return
		}
		if err := conn.WriteMessage(kind, message); err != nil {
			return
		}
	}
}
