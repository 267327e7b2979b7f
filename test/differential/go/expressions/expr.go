package main

import (
	"encoding/json"
	"fmt"
	"regexp"

	"github.com/Masterminds/sprig/v3"
	"github.com/antonmedv/expr"
	"github.com/antonmedv/expr/builtin"
	"github.com/evilmonkeyinc/jsonpath"
)

type exprInput struct {
	Expression string
	Data       map[string]any
}

var functions = genericFunctions()

// Functions print as where they are.
var addresses = regexp.MustCompile("0x[0-9a-f]{5,}")

func genericFunctions() map[string]any {
	all := sprig.GenericFuncMap()
	delete(all, "env")
	delete(all, "expandenv")
	return all
}

// evaluateFilter answers the value as its type and its printed form; Go prints maps in the order of their keys.
func evaluateFilter(in exprInput) any {
	env := map[string]any{}
	for key, value := range in.Data {
		env[key] = value
	}
	env["asInt"] = builtin.Int
	env["asFloat"] = builtin.Float
	env["sprig"] = functions
	env["toJson"] = func(value any) string {
		text, err := json.Marshal(value)
		if err != nil {
			return ""
		}
		return string(text)
	}
	env["jsonpath"] = func(text string, path string) any {
		var data any
		if err := json.Unmarshal([]byte(text), &data); err != nil {
			panic(err)
		}
		value, err := jsonpath.Query(path, data)
		if err != nil {
			panic(err)
		}
		return value
	}
	value, err := expr.Eval(in.Expression, env)
	if err != nil {
		return failure(err.Error())
	}
	text := addresses.ReplaceAllString(fmt.Sprintf("%v", value), "0x")
	return map[string]any{"type": fmt.Sprintf("%T", value), "text": text}
}
