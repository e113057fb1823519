module bakeoff/subjects/go-encoding-json-map

go 1.22
