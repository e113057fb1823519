// SPDX-License-Identifier: GPL-3.0-only

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** n requests with one HttpClient, a virtual thread each, at most limit at once. */
final class Fetch {
    private Fetch() {}

    static void fetchAll(String url, int n, int limit) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long sum = 0;
        int completed = 0;
        Semaphore permits = new Semaphore(limit);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < n; ++i) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/item/" + i)).build();
                answers.add(threads.submit(() -> {
                    permits.acquire();
                    try {
                        return fetch(client, request);
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<Long> answer : answers) {
                sum += answer.get();
                ++completed;
            }
        }
        System.out.println("{\"completed\": " + completed + ", \"checksum\": " + sum + ", \"elapsed_ns\": "
                + (System.nanoTime() - begin) + "}");
    }

    /** The number of an answer {"id": i}. */
    private static long fetch(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": status " + response.statusCode());
        }
        String body = response.body();
        return Long.parseLong(body.substring(body.indexOf(':') + 1, body.indexOf('}')).trim());
    }
}
