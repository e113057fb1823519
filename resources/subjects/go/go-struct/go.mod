module bakeoff/subjects/go-struct

go 1.22
