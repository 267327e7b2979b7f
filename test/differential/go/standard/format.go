package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"argo-events-local/differential/lines"
)

type formatInput struct {
	Format string
	Values []typed
}

// typed is a value with the name of its type: ["int", "7"], ["list", [["bool", "true"]]].
type typed []json.RawMessage

func format(in formatInput) any {
	values := make([]any, len(in.Values))
	for i, value := range in.Values {
		values[i] = value.value()
	}
	return map[string]any{
		"formatted": lines.Text(fmt.Sprintf(in.Format, values...)),
		"printed":   lines.Text(fmt.Sprint(values...)),
		"line":      lines.Text(fmt.Sprintln(values...)),
	}
}

func (t typed) value() any {
	kind := read[string](t[0])
	switch kind {
	case "nil":
		return nil
	case "list":
		list := []any{}
		for _, item := range read[[]typed](t[1]) {
			list = append(list, item.value())
		}
		return list
	case "strings":
		return read[[]string](t[1])
	case "map":
		object := map[string]any{}
		for key, item := range read[map[string]typed](t[1]) {
			object[key] = item.value()
		}
		return object
	}
	text := read[string](t[1])
	switch kind {
	case "bool":
		return text == "true"
	case "string":
		return text
	case "bytes":
		return []byte(text)
	case "float64":
		value, _ := strconv.ParseFloat(text, 64)
		return value
	case "float32":
		value, _ := strconv.ParseFloat(text, 32)
		return float32(value)
	}
	return wholeNumber(kind, text)
}

func wholeNumber(kind, text string) any {
	value, _ := strconv.ParseInt(text, 10, 64)
	switch kind {
	case "int8":
		return int8(value)
	case "int32":
		return int32(value)
	case "int64":
		return value
	case "uint8":
		return uint8(value)
	case "uint64":
		return uint64(value)
	case "time.Duration":
		return time.Duration(value)
	case "time.Month":
		return time.Month(value)
	case "time.Weekday":
		return time.Weekday(value)
	}
	return int(value)
}
