// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
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
	db *gorm.DB
}

// openStore opens sqlite:///path or postgres://..., and makes the table where there is none.
func openStore(url string) (*store, error) {
	dialect, schema := postgres.Open(url), postgresSchema
	if path, ok := strings.CutPrefix(url, "sqlite:///"); ok {
		schema = sqliteSchema
		// GORM's own choice of driver needs a C compiler; this one is what the other users API has.
		dialect = sqlite.New(sqlite.Config{
			DriverName: "sqlite",
			DSN:        "file:" + path + "?_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)&_pragma=busy_timeout(10000)",
		})
	}
	db, err := gorm.Open(dialect, &gorm.Config{Logger: logger.Discard})
	if err != nil {
		return nil, err
	}
	pool, err := db.DB()
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(15)
	pool.SetMaxIdleConns(15)
	// GORM's own table would number its rows in another way than those of the other users APIs.
	if err := db.Exec(schema).Error; err != nil {
		return nil, errors.Join(fmt.Errorf("the database cannot be used: %w", err), pool.Close())
	}
	return &store{db}, nil
}

func (s *store) close() {
	if pool, err := s.db.DB(); err == nil {
		_ = pool.Close()
	}
}

func (s *store) create(ctx context.Context, name, email string) (user, error) {
	created := user{Name: name, Email: email, Active: true}
	err := s.db.WithContext(ctx).Create(&created).Error
	return created, err
}

func (s *store) list(ctx context.Context, limit, offset int) (items []user, total int64, err error) {
	items = []user{}
	if err = s.db.WithContext(ctx).Order("id").Limit(limit).Offset(offset).Find(&items).Error; err != nil {
		return nil, 0, err
	}
	err = s.db.WithContext(ctx).Model(&user{}).Count(&total).Error
	return items, total, err
}

func (s *store) read(ctx context.Context, id int64) (user, error) {
	var found user
	err := s.db.WithContext(ctx).First(&found, id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return user{}, errNotFound
	}
	return found, err
}

func (s *store) patch(ctx context.Context, id int64, wanted changes) (user, error) {
	found, err := s.read(ctx, id)
	if err != nil {
		return user{}, err
	}
	values := map[string]any{}
	if wanted.Name != nil {
		values["name"] = *wanted.Name
	}
	if wanted.Email != nil {
		values["email"] = *wanted.Email
	}
	if wanted.Active != nil {
		values["active"] = *wanted.Active
	}
	if len(values) == 0 {
		return found, nil
	}
	// It sets the fields of found too.
	return found, s.db.WithContext(ctx).Model(&found).Updates(values).Error
}

func (s *store) delete(ctx context.Context, id int64) error {
	found, err := s.read(ctx, id)
	if err != nil {
		return err
	}
	return s.db.WithContext(ctx).Delete(&found).Error
}
