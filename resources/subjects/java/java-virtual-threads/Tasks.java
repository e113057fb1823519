// SPDX-License-Identifier: GPL-3.0-only

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** n virtual threads that wait for one latch. */
final class Tasks {
    private static final int PROBES = 1000;
    private static final long PROBE_SPAN_NS = 1_000_000_000;

    private Tasks() {}

    static void keepAlive(int n) throws IOException, InterruptedException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("{\"phase\": \"before\"}");
        if (input.readLine() == null) {
            System.err.println("tasks: the input ended early");
            System.exit(1);
        }
        CountDownLatch waiting = new CountDownLatch(n);
        CountDownLatch end = new CountDownLatch(1);
        long begin = System.nanoTime();
        for (int i = 0; i < n; ++i) {
            Thread.startVirtualThread(() -> {
                waiting.countDown();
                await(end);
            });
        }
        waiting.await();
        System.out.println("{\"phase\": \"after\", \"alive\": " + n + ", \"elapsed_ns\": "
                + (System.nanoTime() - begin) + "}");
        input.readLine();
        long[] late = lateOf(Math.min(n, PROBES));
        System.out.println("{\"phase\": \"done\", \"late_p50_ns\": " + late[(late.length - 1) / 2]
                + ", \"late_p99_ns\": " + late[(late.length * 99 + 99) / 100 - 1]
                + ", \"late_max_ns\": " + late[late.length - 1] + "}");
        input.readLine();
        end.countDown();
        System.exit(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How late threads woke that sleep until moments of their own, sorted. */
    private static long[] lateOf(int probes) throws InterruptedException {
        long[] late = new long[Math.max(1, probes)];
        CountDownLatch done = new CountDownLatch(probes);
        long first = System.nanoTime() + 10_000_000;
        for (int i = 0; i < probes; ++i) {
            int index = i;
            long due = first + i * PROBE_SPAN_NS / probes;
            Thread.startVirtualThread(() -> {
                try {
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                late[index] = Math.max(0, System.nanoTime() - due);
                done.countDown();
            });
        }
        done.await();
        Arrays.sort(late);
        return late;
    }
}
