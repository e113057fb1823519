// SPDX-License-Identifier: GPL-3.0-only

import io.helidon.webserver.WebServer;
import java.time.Duration;

/** Workload users-api with Helidon SE, which has a virtual thread for each connection. */
public final class Main {
    private static final int BACKLOG = 2048;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(75);

    private Main() {}

    public static void main(String[] args) {
        String database = System.getenv("DATABASE_URL");
        String token = System.getenv("API_TOKEN");
        if (args.length != 2 || database == null || token == null) {
            System.err.println("usage: Main HOST PORT, with DATABASE_URL and API_TOKEN set");
            System.exit(2);
        }
        Api api = new Api(new Store(database), token);
        WebServer.builder()
                .host(args[0])
                .port(Integer.parseInt(args[1]))
                .backlog(BACKLOG)
                .idleConnectionTimeout(KEEP_ALIVE)
                .shutdownGracePeriod(Duration.ofMillis(300))
                .routing(api::route)
                .build()
                .start();
    }
}
