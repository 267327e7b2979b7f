// Answers JSON lines for the languages gjson and sjson with the original libraries.
package main

import (
	"math"
	"sort"
	"strconv"

	"argo-events-local/differential/lines"
	"github.com/tidwall/gjson"
	"github.com/tidwall/sjson"
)

type question struct {
	Language string
	In       struct {
		JSON  string
		Path  string
		Op    string
		Value string
	}
}

func main() {
	lines.Answer(answer)
}

func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	if q.Language == "gjson" {
		return read(gjson.Get(q.In.JSON, q.In.Path))
	}
	return write(q)
}

func read(r gjson.Result) any {
	return map[string]any{
		"exists": r.Exists(),
		"type":   r.Type.String(),
		"raw":    lines.Text(r.Raw),
		"str":    lines.Text(r.String()),
		"float":  number(r.Float()),
		"bool":   r.Bool(),
		"int":    strconv.FormatInt(r.Int(), 10),
		"value":  plain(r.Value()),
		"index":  r.Index,
		// A list that is empty and one that there is not are the same to its readers.
		"indexes": append([]int{}, r.Indexes...),
	}
}

func write(q question) any {
	var result string
	var err error
	switch q.In.Op {
	case "set":
		result, err = sjson.Set(q.In.JSON, q.In.Path, q.In.Value)
	case "setRaw":
		result, err = sjson.SetRaw(q.In.JSON, q.In.Path, q.In.Value)
	case "delete":
		result, err = sjson.Delete(q.In.JSON, q.In.Path)
	}
	if err != nil {
		return map[string]any{"error": lines.Text(err.Error())}
	}
	return map[string]any{"ok": lines.Text(result)}
}

// number is printed exactly: shortest digits, and the names of what JSON cannot express.
func number(f float64) any {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return map[string]any{"float": strconv.FormatFloat(f, 'g', -1, 64)}
	}
	return f
}

func plain(v any) any {
	switch v := v.(type) {
	case string:
		return lines.Text(v)
	case float64:
		return number(v)
	case []any:
		items := make([]any, len(v))
		for i, item := range v {
			items[i] = plain(item)
		}
		return items
	case map[string]any:
		members := [][]any{}
		keys := make([]string, 0, len(v))
		for key := range v {
			keys = append(keys, key)
		}
		sort.Strings(keys)
		for _, key := range keys {
			members = append(members, []any{lines.Text(key), plain(v[key])})
		}
		return map[string]any{"object": members}
	}
	return v
}
