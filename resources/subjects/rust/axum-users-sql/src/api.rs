// SPDX-License-Identifier: GPL-3.0-only

use axum::{
    extract::{
        rejection::{JsonRejection, PathRejection, QueryRejection},
        Path, Query, Request, State,
    },
    http::{header, HeaderValue, Method, StatusCode},
    middleware::{from_fn_with_state, Next},
    response::{IntoResponse, Response},
    routing::get,
    Json, Router,
};
use serde::Deserialize;
use serde_json::json;
use subtle::ConstantTimeEq;
use tower_http::cors::CorsLayer;

use crate::store::{Changes, Store};

#[derive(Deserialize)]
struct NewUser {
    name: String,
    email: String,
}

#[derive(Deserialize)]
struct Wanted {
    name: Option<String>,
    email: Option<String>,
    active: Option<bool>,
}

#[derive(Deserialize)]
struct Page {
    #[serde(default = "twenty")]
    limit: i64,
    #[serde(default)]
    offset: i64,
}

fn twenty() -> i64 {
    20
}

enum Problem {
    NoJson(String),
    Unprocessable(String),
    NotFound,
    Database(sqlx::Error),
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, detail) = match self {
            Problem::NoJson(detail) => (StatusCode::BAD_REQUEST, detail),
            Problem::Unprocessable(detail) => (StatusCode::UNPROCESSABLE_ENTITY, detail),
            Problem::NotFound => (StatusCode::NOT_FOUND, "There is no such user.".to_owned()),
            Problem::Database(error) => {
                eprintln!("axum-users-sql: {error}");
                (StatusCode::INTERNAL_SERVER_ERROR, "The database failed.".to_owned())
            }
        };
        (status, Json(json!({"detail": detail}))).into_response()
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        Problem::Database(error)
    }
}

/// 400 for a body that is no JSON, and 422 for JSON that is not what was asked for.
impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonSyntaxError(_) => Problem::NoJson(rejection.body_text()),
            _ => Problem::Unprocessable(rejection.body_text()),
        }
    }
}

type Answer = Result<Response, Problem>;

pub fn routes(store: Store, token: String) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(HeaderValue::from_static("https://app.example.org"))
        .allow_methods([Method::GET, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE]);
    Router::new()
        .route("/users", get(list).post(create))
        .route("/users/{id}", get(read).patch(patch).delete(delete))
        .with_state(store)
        .route_layer(from_fn_with_state(token, authorized))
        .route("/health", get(|| async { Json(json!({"status": "ok"})) }))
        .layer(cors)
}

async fn authorized(State(token): State<String>, request: Request, next: Next) -> Response {
    let given = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or("");
    if bool::from(given.as_bytes().ct_eq(token.as_bytes())) {
        return next.run(request).await;
    }
    let headers = [(header::WWW_AUTHENTICATE, "Bearer")];
    (StatusCode::UNAUTHORIZED, headers, Json(json!({"detail": "A valid token is needed."}))).into_response()
}

fn check_name(name: &str) -> Result<(), Problem> {
    if (1..=100).contains(&name.chars().count()) {
        return Ok(());
    }
    Err(Problem::Unprocessable("name: 1 to 100 characters".to_owned()))
}

/// Something, an @, something with a dot inside; no white space.
fn check_email(email: &str) -> Result<(), Problem> {
    let right = email.len() <= 254
        && !email.contains(char::is_whitespace)
        && email.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && !host.contains('@') && host.trim_matches('.') == host && host.contains('.')
        });
    if right {
        return Ok(());
    }
    Err(Problem::Unprocessable("email: an address is needed".to_owned()))
}

/// An id is 1 or more.
fn id_of(path: Result<Path<i64>, PathRejection>) -> Result<i64, Problem> {
    match path {
        Ok(Path(id)) if id >= 1 => Ok(id),
        Ok(_) => Err(Problem::Unprocessable("id: 1 or more".to_owned())),
        Err(rejection) => Err(Problem::Unprocessable(rejection.body_text())),
    }
}

async fn create(State(store): State<Store>, body: Result<Json<NewUser>, JsonRejection>) -> Answer {
    let Json(wanted) = body?;
    check_name(&wanted.name)?;
    check_email(&wanted.email)?;
    let user = store.create(wanted.name, wanted.email).await?;
    let location = [(header::LOCATION, format!("/users/{}", user.id))];
    Ok((StatusCode::CREATED, location, Json(user)).into_response())
}

async fn list(State(store): State<Store>, page: Result<Query<Page>, QueryRejection>) -> Answer {
    let Query(page) = page.map_err(|rejection| Problem::Unprocessable(rejection.body_text()))?;
    if !(1..=100).contains(&page.limit) || page.offset < 0 {
        return Err(Problem::Unprocessable("limit: 1 to 100; offset: 0 or more".to_owned()));
    }
    let (items, total) = store.list(page.limit, page.offset).await?;
    let whole = json!({"items": items, "total": total, "limit": page.limit, "offset": page.offset});
    Ok(Json(whole).into_response())
}

async fn read(State(store): State<Store>, path: Result<Path<i64>, PathRejection>) -> Answer {
    let user = store.read(id_of(path)?).await?.ok_or(Problem::NotFound)?;
    Ok(Json(user).into_response())
}

async fn patch(
    State(store): State<Store>,
    path: Result<Path<i64>, PathRejection>,
    body: Result<Json<Wanted>, JsonRejection>,
) -> Answer {
    let id = id_of(path)?;
    let Json(wanted) = body?;
    wanted.name.as_deref().map(check_name).transpose()?;
    wanted.email.as_deref().map(check_email).transpose()?;
    let changes = Changes { name: wanted.name, email: wanted.email, active: wanted.active };
    let user = store.patch(id, changes).await?.ok_or(Problem::NotFound)?;
    Ok(Json(user).into_response())
}

async fn delete(State(store): State<Store>, path: Result<Path<i64>, PathRejection>) -> Answer {
    if store.delete(id_of(path)?).await? {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(Problem::NotFound)
}
