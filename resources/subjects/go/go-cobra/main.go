// SPDX-License-Identifier: GPL-3.0-only

// Workload cli-start with cobra: a tool with two commands.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
)

type answer struct {
	Sum       int64 `json:"sum"`
	ElapsedNS int64 `json:"elapsed_ns"`
}

func main() {
	began := time.Now()
	top := &cobra.Command{Use: "tool", Short: "Numbers for the command line.", SilenceUsage: true}
	top.PersistentFlags().Bool("verbose", false, "say more")
	top.AddCommand(sum(began), &cobra.Command{
		Use:   "version",
		Short: "tell the version",
		Args:  cobra.NoArgs,
		Run:   func(*cobra.Command, []string) { fmt.Println("tool 1.0") },
	})
	if err := top.Execute(); err != nil {
		os.Exit(2) // it has told why
	}
}

func sum(began time.Time) *cobra.Command {
	var below int64
	var format string
	command := &cobra.Command{
		Use:   "sum",
		Short: "add the whole numbers below a limit",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			result := below * (below - 1) / 2
			switch format {
			case "text":
				fmt.Println(result)
				return nil
			case "json":
				return json.NewEncoder(os.Stdout).Encode(answer{result, time.Since(began).Nanoseconds()})
			}
			return fmt.Errorf("--format is text or json, not %s", format)
		},
	}
	command.Flags().Int64Var(&below, "below", 0, "the limit")
	command.Flags().StringVar(&format, "format", "text", "how to answer: text or json")
	if err := command.MarkFlagRequired("below"); err != nil {
		panic(err) // there is no such flag: a mistake of the lines above
	}
	return command
}
