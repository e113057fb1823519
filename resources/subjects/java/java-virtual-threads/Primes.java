// SPDX-License-Identifier: GPL-3.0-only

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Primes counted by a pool of platform threads, which is what work that never waits runs on. */
final class Primes {
    private static final int CHUNKS = 64;

    private Primes() {}

    static void countOnCores(int n, int most) throws InterruptedException, ExecutionException {
        StringBuilder curve = new StringBuilder();
        long primes = 0;
        long elapsed = 0;
        for (int workers = 1; workers <= most; ++workers) {
            long begin = System.nanoTime();
            primes = countWith(workers, n);
            elapsed = System.nanoTime() - begin;
            curve.append(workers == 1 ? "" : ", ").append("{\"workers\": ").append(workers)
                    .append(", \"elapsed_ns\": ").append(elapsed).append('}');
        }
        System.out.println("{\"primes\": " + primes + ", \"elapsed_ns\": " + elapsed + ", \"curve\": [" + curve + "]}");
    }

    private static long countWith(int workers, int n) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < CHUNKS; ++i) {
                int first = i;
                counts.add(pool.submit(() -> countPrimes(first, n)));
            }
            long sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }

    private static int countPrimes(int first, int n) {
        int count = 0;
        for (int number = first; number < n; number += CHUNKS) {
            if (isPrime(number)) {
                ++count;
            }
        }
        return count;
    }

    private static boolean isPrime(int number) {
        if (number < 4) {
            return number >= 2;
        }
        if (number % 2 == 0) {
            return false;
        }
        for (long divisor = 3; divisor * divisor <= number; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
