package main

import (
	"bytes"
	"encoding/json"

	"argo-events-local/differential/lines"
)

// encoding decodes the text and writes it again.
func encoding(text string) any {
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return failure(err.Error())
	}
	var object map[string]any
	reply := map[string]any{}
	if err := json.Unmarshal([]byte(text), &object); err != nil {
		reply["objectError"] = lines.Text(err.Error())
	}
	written, err := json.Marshal(value)
	if err != nil {
		return failure(err.Error())
	}
	var plain bytes.Buffer
	encoder := json.NewEncoder(&plain)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return failure(err.Error())
	}
	reply["written"] = lines.Text(string(written))
	reply["plain"] = lines.Text(plain.String())
	return reply
}
