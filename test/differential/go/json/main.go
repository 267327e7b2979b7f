// Answers JSON lines for the languages gjson and sjson with the original libraries.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"math"
	"os"
	"sort"
	"strconv"
	"unicode/utf8"

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
		"raw":    text(r.Raw),
		"str":    text(r.String()),
		"float":  number(r.Float()),
		"bool":   r.Bool(),
		"value":  plain(r.Value()),
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
		return map[string]any{"error": text(err.Error())}
	}
	return map[string]any{"ok": text(result)}
}

// text is the string itself, or its bytes in base64 where it is not valid UTF-8.
func text(s string) any {
	if utf8.ValidString(s) {
		return s
	}
	return map[string]any{"base64": base64.StdEncoding.EncodeToString([]byte(s))}
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
		return text(v)
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
			members = append(members, []any{text(key), plain(v[key])})
		}
		return map[string]any{"object": members}
	}
	return v
}
