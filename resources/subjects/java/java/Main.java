// SPDX-License-Identifier: GPL-3.0-only

/** Workload fib: the nth Fibonacci number by naive recursion. */
public final class Main {
    private Main() {}

    private static long fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    public static void main(String[] args) {
        int n = args.length == 1 && args[0].matches("[0-9]{1,2}") ? Integer.parseInt(args[0]) : -1;
        if (n < 0 || n > 90) {
            System.err.println("usage: Main N, with N from 0 to 90");
            System.exit(2);
        }
        long begin = System.nanoTime();
        long result = fib(n);
        long elapsed = System.nanoTime() - begin;
        System.out.println("{\"result\": " + result + ", \"elapsed_ns\": " + elapsed + "}");
    }
}
