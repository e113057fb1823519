// SPDX-License-Identifier: GPL-3.0-only

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** n virtual threads that sleep for ever, each interrupted. */
final class Cancel {
    private Cancel() {}

    static void cancelAll(int n) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(n);
        AtomicInteger ended = new AtomicInteger();
        Thread[] threads = new Thread[n];
        for (int i = 0; i < n; ++i) {
            threads[i] = Thread.startVirtualThread(() -> {
                started.countDown();
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    ended.incrementAndGet();
                }
            });
        }
        started.await();
        long begin = System.nanoTime();
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("{\"ended\": " + ended.get() + ", \"elapsed_ns\": " + (System.nanoTime() - begin) + "}");
    }
}
