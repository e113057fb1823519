// SPDX-License-Identifier: GPL-3.0-only

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Users created, listed, read, changed and deleted. */
final class Api {
    private static final String ORIGIN = "https://app.example.org";
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer other than the one that was hoped for. */
    private static final class Problem extends RuntimeException {
        private final int status;

        Problem(int status, String detail) {
            super(detail, null, false, false);
            this.status = status;
        }
    }

    private final Store store;
    private final byte[] right;

    Api(Store store, String token) {
        this.store = store;
        right = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    void route(HttpRouting.Builder routing) {
        routing.addFilter((chain, request, response) -> {
                    allowOrigin(request, response);
                    chain.proceed();
                })
                .get("/health", (request, response) -> response.send(Map.of("status", "ok")))
                .options("/users", Api::allowPage)
                .options("/users/{id}", Api::allowPage)
                .post("/users", authorized(this::create))
                .get("/users", authorized(this::list))
                .get("/users/{id}", authorized(this::read))
                .patch("/users/{id}", authorized(this::patch))
                .delete("/users/{id}", authorized(this::delete))
                .error(Problem.class, (request, response, problem) -> say(response, problem.status, problem.getMessage()))
                .error(Exception.class, (request, response, failure) -> {
                    System.err.println("helidon-users-sql: " + failure);
                    say(response, 500, "The database failed.");
                });
    }

    private static void say(ServerResponse response, int status, String detail) {
        response.status(Status.create(status)).send(Map.of("detail", detail));
    }

    private static void allowOrigin(ServerRequest request, ServerResponse response) {
        if (request.headers().first(HeaderNames.ORIGIN).filter(ORIGIN::equals).isPresent()) {
            response.header("Access-Control-Allow-Origin", ORIGIN);
            response.header("Vary", "Origin");
        }
    }

    private static void allowPage(ServerRequest request, ServerResponse response) {
        response.header("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        response.header("Access-Control-Allow-Headers", "Authorization, Content-Type");
        response.status(Status.NO_CONTENT_204).send();
    }

    private Handler authorized(Handler next) {
        return (request, response) -> {
            byte[] given = request.headers().first(HeaderNames.AUTHORIZATION).orElse("").getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(given, right)) {
                next.handle(request, response);
                return;
            }
            response.header("WWW-Authenticate", "Bearer");
            say(response, 401, "A valid token is needed.");
        };
    }

    private void create(ServerRequest request, ServerResponse response) throws Exception {
        JsonNode body = bodyOf(request);
        String name = text(body, "name", true);
        String email = text(body, "email", true);
        Store.User user = store.create(name, email);
        response.header("Location", "/users/" + user.id());
        response.status(Status.CREATED_201).send(user);
    }

    private void list(ServerRequest request, ServerResponse response) throws Exception {
        int limit = number(request, "limit", 20, 1, 100);
        int offset = number(request, "offset", 0, 0, Integer.MAX_VALUE);
        Store.Page page = store.list(limit, offset);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("items", page.items());
        whole.put("total", page.total());
        whole.put("limit", limit);
        whole.put("offset", offset);
        response.send(whole);
    }

    private void read(ServerRequest request, ServerResponse response) throws Exception {
        response.send(found(store.read(idOf(request))));
    }

    private void patch(ServerRequest request, ServerResponse response) throws Exception {
        long id = idOf(request);
        JsonNode body = bodyOf(request);
        JsonNode active = body.path("active");
        if (!active.isMissingNode() && !active.isBoolean()) {
            throw new Problem(422, "active: true or false");
        }
        Boolean flag = active.isBoolean() ? active.booleanValue() : null;
        Store.Changes wanted = new Store.Changes(text(body, "name", false), text(body, "email", false), flag);
        response.send(found(store.patch(id, wanted)));
    }

    private void delete(ServerRequest request, ServerResponse response) throws Exception {
        if (!store.delete(idOf(request))) {
            throw new Problem(404, "There is no such user.");
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private static Store.User found(Optional<Store.User> user) {
        return user.orElseThrow(() -> new Problem(404, "There is no such user."));
    }

    /** 400 for a body that is no JSON, and 422 for JSON that is no object. */
    private static JsonNode bodyOf(ServerRequest request) {
        try {
            JsonNode body = JSON.readTree(request.content().inputStream());
            if (body == null || !body.isObject()) {
                throw new Problem(422, "an object is needed");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new Problem(400, e.getOriginalMessage());
        } catch (IOException e) {
            throw new Problem(400, e.getMessage());
        }
    }

    private static String text(JsonNode body, String name, boolean needed) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() && !needed) {
            return null;
        }
        boolean mail = name.equals("email");
        String text = value.isTextual() ? value.textValue() : "";
        if (text.isEmpty() || text.length() > (mail ? 254 : 100) || mail && !MAIL.matcher(text).matches()) {
            throw new Problem(422, name + (mail ? ": an address is needed" : ": 1 to 100 characters"));
        }
        return text;
    }

    private static long idOf(ServerRequest request) {
        try {
            long id = Long.parseLong(request.path().pathParameters().get("id"));
            if (id >= 1) {
                return id;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Problem(422, "id: a whole number, 1 or more");
    }

    private static int number(ServerRequest request, String name, int fallback, int least, int most) {
        try {
            int value = request.query().first(name).map(Integer::parseInt).orElse(fallback);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Problem(422, name + ": a whole number, " + least + " to " + most);
    }
}
