// Answers JSON lines for templates with the original text/template and sprig, as Argo Events calls them.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"go/build"
	"os"
	"path/filepath"
	"text/template"
	"unicode/utf8"

	"github.com/Masterminds/sprig/v3"
	"github.com/tidwall/gjson"
)

type question struct {
	In struct {
		Template string
		Input    string
	}
}

func main() {
	// The time zones of Go itself, not those of the machine.
	os.Setenv("ZONEINFO", filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
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
	parsed, err := template.New("param").Funcs(sprig.FuncMap()).Parse(q.In.Template)
	if err != nil {
		return map[string]any{"error": text(err.Error())}
	}
	var rendered bytes.Buffer
	data := map[string]any{"Input": gjson.Parse(q.In.Input).Value()}
	if err := parsed.Execute(&rendered, data); err != nil {
		return map[string]any{"error": text(err.Error())}
	}
	return map[string]any{"ok": text(rendered.String())}
}

// text is the string itself, or its bytes in base64 where it is not valid UTF-8.
func text(s string) any {
	if utf8.ValidString(s) {
		return s
	}
	return map[string]any{"base64": base64.StdEncoding.EncodeToString([]byte(s))}
}
