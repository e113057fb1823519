module bakeoff/subjects/go-goroutines

go 1.25
