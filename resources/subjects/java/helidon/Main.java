// SPDX-License-Identifier: GPL-3.0-only

import io.helidon.common.parameters.Parameters;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Workloads http-json and ws-echo with Helidon SE, which has a virtual thread for each connection. */
public final class Main {
    private static final int BACKLOG = 2048;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(75);

    /** Public, for the JSON library reads it. */
    public record User(int id, String name, String email, boolean active) {}

    /** A list of them. */
    public record Users(int id, List<User> items) {}

    private Main() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2 && args.length != 4) {
            System.err.println("usage: Main HOST PORT [CERTIFICATE KEY]");
            System.exit(2);
        }
        WebServerConfig.Builder server = WebServer.builder()
                .host(args[0])
                .port(Integer.parseInt(args[1]))
                .backlog(BACKLOG)
                .idleConnectionTimeout(KEEP_ALIVE)
                .shutdownGracePeriod(Duration.ofMillis(300))
                .addRouting(WsRouting.builder().endpoint("/ws", new Echo()))
                .routing(Main::route);
        if (args.length == 4) {
            server.tls(identity(Path.of(args[2]), Path.of(args[3])));
        }
        server.build().start();
    }

    private static void route(HttpRouting.Builder routing) {
        routing.get("/json", (request, response) -> response.send(ada(number(request.query(), "n", 1))))
                .get("/list", (request, response) -> response.send(listed(request.query())))
                .get("/health", (request, response) -> response.send(Map.of("status", "ok")));
    }

    private static User ada(int id) {
        return new User(id, "Ada Lovelace", "ada@example.org", true);
    }

    private static Users listed(Parameters query) {
        int count = number(query, "items", 0);
        List<User> items = new ArrayList<>(count);
        for (int i = 0; i < count; ++i) {
            items.add(ada(1));
        }
        return new Users(number(query, "n", 1), items);
    }

    private static int number(Parameters query, String name, int fallback) {
        return query.first(name).asInt().orElse(fallback);
    }

    /** Of the two files, as PEM. */
    private static Tls identity(Path certificate, Path key) throws Exception {
        X509Certificate chain;
        try (InputStream in = Files.newInputStream(certificate)) {
            chain = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        String text = Files.readString(key).replaceAll("-----[A-Z ]+-----|\\s", "");
        PrivateKey secret =
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        return Tls.builder().privateKey(secret).addPrivateKeyCertChain(chain).build();
    }

    /** Sends each message back as it was. */
    private static final class Echo implements WsListener {
        @Override
        public void onMessage(WsSession session, String text, boolean last) {
            session.send(text, last);
        }
    }
}
