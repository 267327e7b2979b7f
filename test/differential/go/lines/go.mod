module argo-events-local/differential/lines

go 1.24
