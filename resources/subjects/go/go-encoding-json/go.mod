module bakeoff/subjects/go-encoding-json

go 1.22
