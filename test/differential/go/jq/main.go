// Answers JSON lines for jq programs with the original gojq.
package main

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"os"
	"time"
	"unicode/utf8"

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

// answer gives the first outputs and the error that ended them.
func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	query, err := gojq.Parse(q.In.Program)
	if err != nil {
		return map[string]any{"parseError": text(err.Error())}
	}
	var data any
	if err := json.Unmarshal([]byte(q.In.Data), &data); err != nil {
		return map[string]any{"error": text(err.Error())}
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
			return map[string]any{"values": values, "error": text(err.Error())}
		}
		written, err := gojq.Marshal(value)
		if err != nil {
			panic(err)
		}
		values = append(values, text(string(written)))
	}
	return map[string]any{"values": values}
}

// text is the text itself, or its bytes where it is not valid UTF-8.
func text(s string) any {
	if utf8.ValidString(s) {
		return s
	}
	return map[string]any{"base64": base64.StdEncoding.EncodeToString([]byte(s))}
}
