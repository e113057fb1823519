module bakeoff/subjects/go-net-http

go 1.22
