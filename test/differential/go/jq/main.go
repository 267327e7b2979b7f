// Answers JSON lines for jq programs with the original gojq.
package main

import (
	"context"
	"encoding/json"
	"time"

	"argo-events-local/differential/lines"
	"github.com/itchyny/gojq"
)

type question struct {
	In struct {
		Program string
		Data    string
	}
}

const maxOutputs = 20

func main() {
	lines.Answer(answer)
}

// answer gives the first outputs and the error that ended them.
func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	query, err := gojq.Parse(q.In.Program)
	if err != nil {
		return map[string]any{"parseError": lines.Text(err.Error())}
	}
	var data any
	if err := json.Unmarshal([]byte(q.In.Data), &data); err != nil {
		return map[string]any{"error": lines.Text(err.Error())}
	}
	code, err := gojq.Compile(query)
	if err != nil {
		return map[string]any{"compileError": true}
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	values := []any{}
	iter := code.RunWithContext(ctx, data)
	for len(values) < maxOutputs {
		value, ok := iter.Next()
		if !ok {
			break
		}
		if err, ok := value.(error); ok {
			if ctx.Err() != nil {
				return map[string]any{"endless": true}
			}
			return map[string]any{"values": values, "error": lines.Text(err.Error())}
		}
		written, err := gojq.Marshal(value)
		if err != nil {
			panic(err)
		}
		values = append(values, lines.Text(string(written)))
	}
	return map[string]any{"values": values}
}
