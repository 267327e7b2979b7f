// Answers JSON lines for the languages regexp, govaluate, expr, cron and conditions with the original libraries.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type question struct {
	Language string
	In       json.RawMessage
}

func main() {
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			panic(err)
		}
		reply, err := json.Marshal(answer(q))
		if err != nil {
			panic(err)
		}
		out.Write(append(reply, '\n'))
		out.Flush()
	}
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
