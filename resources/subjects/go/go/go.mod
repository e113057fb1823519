module bakeoff/subjects/go

go 1.22
