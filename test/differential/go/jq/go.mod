module jq

go 1.24.0

require (
	argo-events-local/differential/lines v0.0.0
	github.com/itchyny/gojq v0.12.19
)

require github.com/itchyny/timefmt-go v0.1.8 // indirect

replace argo-events-local/differential/lines => ../lines
