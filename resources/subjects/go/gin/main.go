// SPDX-License-Identifier: GPL-3.0-only

// Workload http-json with Gin.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/gin-gonic/gin"
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
		fmt.Fprintln(os.Stderr, "gin:", err)
		os.Exit(1)
	}
}

func serve(addr, cert, key string) error {
	server := &http.Server{
		Addr:              addr,
		Handler:           routes(),
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

// routes has what gin.Default has, less the logger.
func routes() http.Handler {
	gin.SetMode(gin.ReleaseMode)
	router := gin.New()
	router.Use(gin.Recovery())
	router.GET("/json", func(c *gin.Context) {
		id, err := strconv.Atoi(c.DefaultQuery("n", "1"))
		if err != nil {
			c.String(http.StatusBadRequest, "n must be a whole number")
			return
		}
		c.JSON(http.StatusOK, user{ID: id, Name: "Ada Lovelace", Email: "ada@example.org", Active: true})
	})
	router.GET("/list", func(c *gin.Context) {
		id, err := strconv.Atoi(c.DefaultQuery("n", "1"))
		count, countErr := strconv.Atoi(c.DefaultQuery("items", "1"))
		if err != nil || countErr != nil || count < 0 {
			c.String(http.StatusBadRequest, "n and items must be whole numbers")
			return
		}
		c.JSON(http.StatusOK, manyUsers(id, count))
	})
	router.GET("/health", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"status": "ok"})
	})
	return router
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
