// SPDX-License-Identifier: GPL-3.0-only

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Users in SQLite or PostgreSQL, by JDBC; each call is one statement that commits itself, a list is two. */
final class Store {
    private static final int CONNECTIONS = 15;
    private static final String SQLITE = "sqlite:///";

    /** Public, for the JSON library reads it. */
    public record User(long id, String name, String email, boolean active) {}

    /** One page, and how many there are in all. */
    record Page(List<User> items, long total) {}

    /** What a PATCH may change; null leaves a member as it is. */
    record Changes(String name, String email, Boolean active) {}

    private final HikariDataSource pool;

    /** Opens sqlite:///path or postgres://..., and makes the table where there is none. */
    Store(String url) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        boolean sqlite = url.startsWith(SQLITE);
        if (sqlite) {
            config.setJdbcUrl("jdbc:sqlite:" + url.substring(SQLITE.length())
                    + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000");
        } else {
            namePostgres(config, URI.create(url));
        }
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS users (id " + (sqlite ? "INTEGER" : "SERIAL")
                    + " NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL,"
                    + " active BOOLEAN NOT NULL)");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be used: " + e.getMessage(), e);
        }
    }

    private static void namePostgres(HikariConfig config, URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getQuery() == null ? "" : "?" + url.getQuery();
        config.setJdbcUrl("jdbc:postgresql://" + url.getHost() + port + url.getPath() + query);
        if (url.getUserInfo() != null) {
            String[] parts = url.getUserInfo().split(":", 2);
            config.setUsername(parts[0]);
            config.setPassword(parts.length > 1 ? parts[1] : "");
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        }
    }

    private static Optional<User> one(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(userIn(rows)) : Optional.empty();
        }
    }

    private static User userIn(ResultSet rows) throws SQLException {
        return new User(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBoolean(4));
    }

    User create(String name, String email) throws SQLException {
        return run("INSERT INTO users (name, email, active) VALUES (?, ?, ?) RETURNING id, name, email, active", in -> {
            in.setString(1, name);
            in.setString(2, email);
            in.setBoolean(3, true);
            return one(in).orElseThrow();
        });
    }

    Page list(int limit, int offset) throws SQLException {
        List<User> items = run("SELECT id, name, email, active FROM users ORDER BY id LIMIT ? OFFSET ?", in -> {
            in.setInt(1, limit);
            in.setInt(2, offset);
            List<User> found = new ArrayList<>(limit);
            try (ResultSet rows = in.executeQuery()) {
                while (rows.next()) {
                    found.add(userIn(rows));
                }
            }
            return found;
        });
        long total = run("SELECT count(*) FROM users", in -> {
            try (ResultSet rows = in.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        return new Page(items, total);
    }

    Optional<User> read(long id) throws SQLException {
        return run("SELECT id, name, email, active FROM users WHERE id = ?", in -> {
            in.setLong(1, id);
            return one(in);
        });
    }

    Optional<User> patch(long id, Changes wanted) throws SQLException {
        String sql = "UPDATE users SET name = coalesce(?, name), email = coalesce(?, email),"
                + " active = coalesce(?, active) WHERE id = ? RETURNING id, name, email, active";
        return run(sql, in -> {
            in.setString(1, wanted.name());
            in.setString(2, wanted.email());
            in.setObject(3, wanted.active(), Types.BOOLEAN);
            in.setLong(4, id);
            return one(in);
        });
    }

    /** Whether there was one. */
    boolean delete(long id) throws SQLException {
        return run("DELETE FROM users WHERE id = ?", in -> {
            in.setLong(1, id);
            return in.executeUpdate() > 0;
        });
    }
}
