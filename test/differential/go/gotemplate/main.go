// Answers JSON lines for templates with the original text/template and sprig, as Argo Events calls them.
package main

import (
	"bytes"
	"go/build"
	"os"
	"path/filepath"
	"text/template"

	"argo-events-local/differential/lines"
	"github.com/Masterminds/sprig/v3"
	"github.com/tidwall/gjson"
)

type question struct {
	In struct {
		Template string
		Input    string
	}
}

// Built with the tag faketime its clock stands at 2009-11-10 23:00:00 UTC.
func main() {
	os.Clearenv()
	os.Setenv("TZ", "Europe/Berlin")
	os.Setenv("POD", "sensor-1")
	os.Setenv("EMPTY", "")
	// The time zones of Go itself, not those of the machine.
	os.Setenv("ZONEINFO", filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	lines.Answer(answer)
}

func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	parsed, err := template.New("param").Funcs(sprig.FuncMap()).Parse(q.In.Template)
	if err != nil {
		return map[string]any{"error": lines.Text(err.Error())}
	}
	var rendered bytes.Buffer
	data := map[string]any{"Input": gjson.Parse(q.In.Input).Value()}
	if err := parsed.Execute(&rendered, data); err != nil {
		return map[string]any{"error": lines.Text(err.Error())}
	}
	return map[string]any{"ok": lines.Text(rendered.String())}
}
