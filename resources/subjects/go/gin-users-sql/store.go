// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"
)

const sqliteSchema = `CREATE TABLE IF NOT EXISTS users (
	id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL, active BOOLEAN NOT NULL)`

const postgresSchema = `CREATE TABLE IF NOT EXISTS users (
	id SERIAL NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL, active BOOLEAN NOT NULL)`

var errNotFound = errors.New("there is no such user")

type user struct {
	ID     int64  `json:"id"`
	Name   string `json:"name"`
	Email  string `json:"email"`
	Active bool   `json:"active"`
}

// changes has what a PATCH may change; nil leaves a field as it is.
type changes struct {
	Name   *string `json:"name" binding:"omitempty,min=1,max=100"`
	Email  *string `json:"email" binding:"omitempty,max=254,mail"`
	Active *bool   `json:"active"`
}

type store struct {
	db *sql.DB
}

// openStore opens sqlite:///path or postgres://..., and makes the table where there is none.
func openStore(url string) (*store, error) {
	driver, source, schema := "pgx", url, postgresSchema
	if path, ok := strings.CutPrefix(url, "sqlite:///"); ok {
		driver, schema = "sqlite", sqliteSchema
		source = "file:" + path + "?_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=busy_timeout(10000)"
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(15)
	db.SetMaxIdleConns(15)
	if _, err := db.Exec(schema); err != nil {
		return nil, errors.Join(fmt.Errorf("the database cannot be used: %w", err), db.Close())
	}
	return &store{db}, nil
}

func (s *store) close() {
	_ = s.db.Close()
}

func (s *store) create(ctx context.Context, name, email string) (user, error) {
	created := user{Name: name, Email: email, Active: true}
	err := s.db.QueryRowContext(ctx, `INSERT INTO users (name, email, active) VALUES ($1, $2, $3) RETURNING id`,
		name, email, true).Scan(&created.ID)
	return created, err
}

func (s *store) list(ctx context.Context, limit, offset int) (items []user, total int64, err error) {
	rows, err := s.db.QueryContext(ctx,
		`SELECT id, name, email, active FROM users ORDER BY id LIMIT $1 OFFSET $2`, limit, offset)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	items = []user{}
	for rows.Next() {
		var found user
		if err := rows.Scan(&found.ID, &found.Name, &found.Email, &found.Active); err != nil {
			return nil, 0, err
		}
		items = append(items, found)
	}
	if err := rows.Err(); err != nil {
		return nil, 0, err
	}
	err = s.db.QueryRowContext(ctx, `SELECT count(*) FROM users`).Scan(&total)
	return items, total, err
}

func (s *store) read(ctx context.Context, id int64) (user, error) {
	found := user{ID: id}
	err := s.db.QueryRowContext(ctx, `SELECT name, email, active FROM users WHERE id = $1`, id).
		Scan(&found.Name, &found.Email, &found.Active)
	if errors.Is(err, sql.ErrNoRows) {
		return user{}, errNotFound
	}
	return found, err
}

func (s *store) patch(ctx context.Context, id int64, wanted changes) (user, error) {
	changed := user{ID: id}
	err := s.db.QueryRowContext(ctx, `UPDATE users SET name = coalesce($1, name), email = coalesce($2, email),
		active = coalesce($3, active) WHERE id = $4 RETURNING name, email, active`,
		wanted.Name, wanted.Email, wanted.Active, id).Scan(&changed.Name, &changed.Email, &changed.Active)
	if errors.Is(err, sql.ErrNoRows) {
		return user{}, errNotFound
	}
	return changed, err
}

func (s *store) delete(ctx context.Context, id int64) error {
	result, err := s.db.ExecContext(ctx, `DELETE FROM users WHERE id = $1`, id)
	if err != nil {
		return err
	}
	if count, err := result.RowsAffected(); err != nil || count > 0 {
		return err
	}
	return errNotFound
}
