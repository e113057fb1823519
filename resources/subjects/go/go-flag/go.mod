module bakeoff/subjects/go-flag

go 1.22
