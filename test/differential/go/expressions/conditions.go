package main

import (
	"fmt"
	"strings"

	"github.com/Knetic/govaluate"
	"github.com/antonmedv/expr"
)

type conditionsInput struct {
	Conditions   string
	Dependencies []string
	Present      []string
}

// Each operator and bracket of the conditions becomes a piece of a string concatenation.
var pieces = []struct{ from, to string }{
	{"&&", ` + "&&" + `}, {"||", ` + "||" + `}, {"-", "_"}, {"(", `"("+`}, {")", `+")"`},
}

func translate(in conditionsInput) any {
	names := map[string]string{}
	for _, name := range in.Dependencies {
		names[strings.ReplaceAll(name, "-", "_")] = name
	}
	source := in.Conditions
	for _, piece := range pieces {
		source = strings.ReplaceAll(source, piece.from, piece.to)
	}
	program, err := expr.Compile(source, expr.Env(names))
	if err != nil {
		return failure(err.Error())
	}
	result, err := expr.Run(program, names)
	if err != nil {
		return failure(err.Error())
	}
	expression := fmt.Sprint(result)
	expression = strings.NewReplacer(`"("`, "(", `")"`, ")").Replace(expression)
	compiled, err := govaluate.NewEvaluableExpression(strings.ReplaceAll(expression, "-", `\-`))
	if err != nil {
		return map[string]any{"expression": expression, "error": err.Error()}
	}
	held := map[string]any{}
	for _, name := range compiled.Vars() {
		held[name] = false
	}
	for _, name := range in.Present {
		held[name] = true
	}
	value, err := compiled.Evaluate(held)
	if err != nil {
		return map[string]any{"expression": expression, "error": err.Error()}
	}
	return map[string]any{"expression": expression, "value": fmt.Sprint(value)}
}
