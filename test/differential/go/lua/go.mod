module lua

go 1.24

require (
	argo-events-local/differential/lines v0.0.0
	github.com/yuin/gopher-lua v1.1.2
)

replace argo-events-local/differential/lines => ../lines
