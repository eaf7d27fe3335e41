.PHONY: build test
build:
	go build -o nianbao ./cmd/nianbao
test:
	go test ./...
