module argo-events-local/differential/yaml

go 1.24

require (
	argo-events-local/differential/lines v0.0.0
	github.com/ghodss/yaml v1.0.1-0.20190212211648-25d852aebe32
)

require gopkg.in/yaml.v2 v2.4.0 // indirect

replace argo-events-local/differential/lines => ../lines
