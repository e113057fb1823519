// SPDX-License-Identifier: GPL-3.0-only

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Four producers and four consumers around one blocking queue. */
final class Queue {
    private static final int PRODUCERS = 4;
    private static final int CONSUMERS = 4;
    private static final int CAPACITY = 1000;
    private static final Integer END = -1;

    record Consumed(long count, long total) {}

    private Queue() {}

    static void passThrough(int n) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(CAPACITY);
        long count = 0;
        long total = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Consumed>> consumers = new ArrayList<>();
            for (int i = 0; i < CONSUMERS; ++i) {
                consumers.add(threads.submit(() -> consume(queue)));
            }
            List<Future<?>> producers = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; ++i) {
                int first = i;
                producers.add(threads.submit(() -> {
                    for (int item = first; item < n; item += PRODUCERS) {
                        queue.put(item);
                    }
                    return null;
                }));
            }
            for (Future<?> producer : producers) {
                producer.get();
            }
            for (int i = 0; i < CONSUMERS; ++i) {
                queue.put(END);
            }
            for (Future<Consumed> consumer : consumers) {
                count += consumer.get().count();
                total += consumer.get().total();
            }
        }
        System.out.println("{\"consumed\": " + count + ", \"checksum\": " + total + ", \"elapsed_ns\": "
                + (System.nanoTime() - begin) + "}");
    }

    private static Consumed consume(BlockingQueue<Integer> queue) throws InterruptedException {
        long count = 0;
        long total = 0;
        for (Integer item = queue.take(); !item.equals(END); item = queue.take()) {
            ++count;
            total += item;
        }
        return new Consumed(count, total);
    }
}
