package main

import (
	"fmt"
	"math"

	"github.com/Knetic/govaluate"
)

type govaluateInput struct {
	Expr   string
	Params map[string]any
}

func evaluateParameters(in govaluateInput) any {
	expression, err := govaluate.NewEvaluableExpression(in.Expr)
	if err != nil {
		return map[string]any{"error": err.Error(), "stage": "parse"}
	}
	variables := expression.Vars()
	if variables == nil {
		variables = []string{}
	}
	value, err := expression.Evaluate(in.Params)
	if err != nil {
		return map[string]any{"error": err.Error(), "stage": "eval", "vars": variables}
	}
	return map[string]any{"value": plain(value), "vars": variables}
}

// plain writes numbers that JSON does not have as texts.
func plain(value any) any {
	switch v := value.(type) {
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return fmt.Sprint(v)
		}
		return v
	case []any:
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = plain(item)
		}
		return list
	case map[string]any:
		object := map[string]any{}
		for key, item := range v {
			object[key] = plain(item)
		}
		return object
	default:
		return v
	}
}
