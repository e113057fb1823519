// SPDX-License-Identifier: GPL-3.0-only

// Workload http-json with Fiber.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/gofiber/fiber/v3"
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
		fmt.Fprintln(os.Stderr, "fiber:", err)
		os.Exit(1)
	}
}

func serve(addr, cert, key string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return routes().Listen(addr, fiber.ListenConfig{
		DisableStartupMessage: true,
		ListenerNetwork:       "tcp", // IPv4 and IPv6, as net/http does
		EnablePrefork:         false,
		CertFile:              cert,
		CertKeyFile:           key,
		GracefulContext:       ctx,
		ShutdownTimeout:       500 * time.Millisecond,
	})
}

func routes() *fiber.App {
	app := fiber.New(fiber.Config{
		ReadTimeout:  30 * time.Second,
		WriteTimeout: 30 * time.Second,
		IdleTimeout:  75 * time.Second,
	})
	app.Get("/json", func(c fiber.Ctx) error {
		return c.JSON(user{ID: fiber.Query(c, "n", 1), Name: "Ada Lovelace", Email: "ada@example.org", Active: true})
	})
	app.Get("/list", func(c fiber.Ctx) error {
		return c.JSON(manyUsers(fiber.Query(c, "n", 1), max(fiber.Query(c, "items", 1), 0)))
	})
	app.Get("/health", func(c fiber.Ctx) error {
		return c.JSON(fiber.Map{"status": "ok"})
	})
	return app
}
