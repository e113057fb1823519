// SPDX-License-Identifier: GPL-3.0-only
package main

import (
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
)

var mail = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`)

type newUser struct {
	Name  string `json:"name" binding:"required,min=1,max=100"`
	Email string `json:"email" binding:"required,max=254,mail"`
}

type page struct {
	Limit  int `form:"limit,default=20" binding:"min=1,max=100"`
	Offset int `form:"offset,default=0" binding:"min=0"`
}

type path struct {
	ID int64 `uri:"id" binding:"min=1"`
}

type api struct {
	store *store
}

func routes(store *store, token string) http.Handler {
	gin.SetMode(gin.ReleaseMode)
	if validate, ok := binding.Validator.Engine().(*validator.Validate); ok {
		// The registration fails for an empty name alone.
		_ = validate.RegisterValidation("mail", func(field validator.FieldLevel) bool {
			return mail.MatchString(field.Field().String())
		})
	}
	router := gin.New()
	router.Use(gin.Recovery(), cors.New(cors.Config{
		AllowOrigins: []string{"https://app.example.org"},
		AllowMethods: []string{"GET", "POST", "PATCH", "DELETE"},
		AllowHeaders: []string{"Authorization", "Content-Type"},
	}))
	router.GET("/health", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"status": "ok"}) })

	a := api{store}
	users := router.Group("/users", authorized(token))
	users.POST("", a.create)
	users.GET("", a.list)
	users.GET("/:id", a.read)
	users.PATCH("/:id", a.patch)
	users.DELETE("/:id", a.delete)
	return router
}

func authorized(token string) gin.HandlerFunc {
	return func(c *gin.Context) {
		given, ok := strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
		if !ok || subtle.ConstantTimeCompare([]byte(given), []byte(token)) != 1 {
			c.Header("WWW-Authenticate", "Bearer")
			c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"detail": "A valid token is needed."})
		}
	}
}

func (a api) create(c *gin.Context) {
	var wanted newUser
	if !bindJSON(c, &wanted) {
		return
	}
	created, err := a.store.create(c.Request.Context(), wanted.Name, wanted.Email)
	if err != nil {
		fail(c, err)
		return
	}
	c.Header("Location", fmt.Sprintf("/users/%d", created.ID))
	c.JSON(http.StatusCreated, created)
}

func (a api) list(c *gin.Context) {
	var wanted page
	if err := c.ShouldBindQuery(&wanted); err != nil {
		unprocessable(c, err)
		return
	}
	items, total, err := a.store.list(c.Request.Context(), wanted.Limit, wanted.Offset)
	if err != nil {
		fail(c, err)
		return
	}
	c.JSON(http.StatusOK, gin.H{"items": items, "total": total, "limit": wanted.Limit, "offset": wanted.Offset})
}

func (a api) read(c *gin.Context) {
	var which path
	if !bindPath(c, &which) {
		return
	}
	found, err := a.store.read(c.Request.Context(), which.ID)
	answer(c, found, err)
}

func (a api) patch(c *gin.Context) {
	var which path
	var wanted changes
	if !bindPath(c, &which) || !bindJSON(c, &wanted) {
		return
	}
	changed, err := a.store.patch(c.Request.Context(), which.ID, wanted)
	answer(c, changed, err)
}

func (a api) delete(c *gin.Context) {
	var which path
	if !bindPath(c, &which) {
		return
	}
	if err := a.store.delete(c.Request.Context(), which.ID); err != nil {
		fail(c, err)
		return
	}
	c.Status(http.StatusNoContent)
}

func bindPath(c *gin.Context, which *path) bool {
	if err := c.ShouldBindUri(which); err != nil {
		unprocessable(c, err)
		return false
	}
	return true
}

// bindJSON answers 400 for a body that is no JSON, and 422 for JSON that is not what was asked for.
func bindJSON(c *gin.Context, into any) bool {
	err := c.ShouldBindJSON(into)
	if err == nil {
		return true
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		c.JSON(http.StatusBadRequest, gin.H{"detail": err.Error()})
		return false
	}
	unprocessable(c, err)
	return false
}

func answer(c *gin.Context, found user, err error) {
	if err != nil {
		fail(c, err)
		return
	}
	c.JSON(http.StatusOK, found)
}

func unprocessable(c *gin.Context, err error) {
	c.JSON(http.StatusUnprocessableEntity, gin.H{"detail": err.Error()})
}

func fail(c *gin.Context, err error) {
	if errors.Is(err, errNotFound) {
		c.JSON(http.StatusNotFound, gin.H{"detail": "There is no such user."})
		return
	}
	_ = c.Error(err)
	c.JSON(http.StatusInternalServerError, gin.H{"detail": "The database failed."})
}
