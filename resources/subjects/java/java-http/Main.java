// SPDX-License-Identifier: GPL-3.0-only

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Workload http-json with the JDK's own HTTP server and a virtual thread for each request. */
public final class Main {
    private static final int BACKLOG = 2048;

    record User(int id, String name, String email, boolean active) {
        /** The JDK has no JSON library, so this is what a program without one writes. */
        void writeTo(StringBuilder out) {
            out.append("{\"id\":").append(id).append(",\"name\":");
            quote(name, out);
            out.append(",\"email\":");
            quote(email, out);
            out.append(",\"active\":").append(active).append('}');
        }
    }

    private Main() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length != 2 && args.length != 4) {
            System.err.println("usage: Main HOST PORT [CERTIFICATE KEY]");
            System.exit(2);
        }
        InetSocketAddress address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        HttpServer server;
        if (args.length == 4) {
            HttpsServer secure = HttpsServer.create(address, BACKLOG);
            secure.setHttpsConfigurator(new HttpsConfigurator(identity(Path.of(args[2]), Path.of(args[3]))));
            server = secure;
        } else {
            server = HttpServer.create(address, BACKLOG);
        }
        server.createContext("/json", exchange -> answer(exchange, Main::readUser));
        server.createContext("/list", exchange -> answer(exchange, Main::listUsers));
        server.createContext("/health", exchange -> answer(exchange, query -> "{\"status\":\"ok\"}"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        server.start();
    }

    /** Of the two files, as PEM. */
    private static SSLContext identity(Path certificate, Path key) throws IOException, GeneralSecurityException {
        Certificate chain;
        try (InputStream in = Files.newInputStream(certificate)) {
            chain = CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        String text = Files.readString(key).replaceAll("-----[A-Z ]+-----|\\s", "");
        PrivateKey secret =
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setKeyEntry("server", secret, new char[0], new Certificate[] {chain});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private interface Page {
        String bodyFor(String query);
    }

    private static String readUser(String query) {
        StringBuilder out = new StringBuilder(96);
        ada(number(query, "n", 1)).writeTo(out);
        return out.toString();
    }

    private static String listUsers(String query) {
        int count = number(query, "items", 0);
        List<User> items = new ArrayList<>(count);
        for (int i = 0; i < count; ++i) {
            items.add(ada(1));
        }
        StringBuilder out = new StringBuilder(32 + 80 * count);
        out.append("{\"id\":").append(number(query, "n", 1)).append(",\"items\":[");
        for (int i = 0; i < count; ++i) {
            if (i > 0) {
                out.append(',');
            }
            items.get(i).writeTo(out);
        }
        return out.append("]}").toString();
    }

    private static User ada(int id) {
        return new User(id, "Ada Lovelace", "ada@example.org", true);
    }

    /** The value of a parameter of a query, a whole number of 0 or more. */
    private static int number(String query, String name, int fallback) {
        if (query == null) {
            return fallback;
        }
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return Integer.parseUnsignedInt(part.substring(name.length() + 1));
            }
        }
        return fallback;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); ++i) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            int status = 200;
            String text;
            try {
                text = page.bodyFor(exchange.getRequestURI().getQuery());
            } catch (NumberFormatException e) {
                status = 400;
                text = "{\"detail\":\"n and items must be whole numbers\"}";
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
