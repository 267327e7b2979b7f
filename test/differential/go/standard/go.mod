module argo-events-local/differential/standard

go 1.24

require argo-events-local/differential/lines v0.0.0

replace argo-events-local/differential/lines => ../lines
