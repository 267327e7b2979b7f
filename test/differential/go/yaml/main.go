// Answers JSON lines for texts in YAML with the library that reads payloads: go-yaml 2 behind ghodss/yaml.
package main

import (
	"encoding/json"
	"reflect"

	"argo-events-local/differential/lines"
	"github.com/ghodss/yaml"
)

type question struct {
	// In holds the parts of the text: strings, and lists of bytes.
	In []json.RawMessage
}

func main() {
	lines.Answer(answer)
}

// attempts is how often a text is read: Go goes through maps in another order each time, and may meet another error.
const attempts = 12

func answer(q question) any {
	text := textOf(q.In)
	first := read(text)
	for i := 1; i < attempts; i++ {
		if !reflect.DeepEqual(read(text), first) {
			return map[string]any{"varies": true}
		}
	}
	return first
}

func textOf(parts []json.RawMessage) []byte {
	var text []byte
	for _, part := range parts {
		var s string
		if json.Unmarshal(part, &s) == nil {
			text = append(text, s...)
			continue
		}
		var numbers []int
		if err := json.Unmarshal(part, &numbers); err != nil {
			panic(err)
		}
		for _, n := range numbers {
			text = append(text, byte(n))
		}
	}
	return text
}

func read(text []byte) (reply map[string]any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	result, err := yaml.YAMLToJSON(text)
	if err != nil {
		return map[string]any{"error": lines.Text(err.Error())}
	}
	return map[string]any{"json": lines.Text(string(result))}
}
