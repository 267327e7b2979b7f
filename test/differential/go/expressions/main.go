// Answers JSON lines for the languages regexp, govaluate, expr, cron and conditions with the original libraries.
package main

import (
	"encoding/json"
	"fmt"

	"argo-events-local/differential/lines"
)

type question struct {
	Language string
	In       json.RawMessage
}

func main() {
	lines.Answer(answer)
}

func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = failure("panic: " + fmt.Sprint(r))
		}
	}()
	switch q.Language {
	case "regexp":
		return matchAll(read[regexpInput](q.In))
	case "govaluate":
		return evaluateParameters(read[govaluateInput](q.In))
	case "expr":
		return evaluateFilter(read[exprInput](q.In))
	case "cron":
		return schedule(read[cronInput](q.In))
	default:
		return translate(read[conditionsInput](q.In))
	}
}

func read[T any](text json.RawMessage) T {
	var in T
	if err := json.Unmarshal(text, &in); err != nil {
		panic(err)
	}
	return in
}

func failure(text string) any {
	return map[string]any{"error": text}
}
