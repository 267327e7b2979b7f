// Answers JSON lines for the parts of Go's standard library whose texts can be seen from outside: durations, times,
// numbers, formats, encoding and math.
package main

import (
	"encoding/json"
	"fmt"
	"go/build"
	"os"
	"path/filepath"

	"argo-events-local/differential/lines"
)

type question struct {
	Language string
	In       json.RawMessage
}

func main() {
	// The time zones of Go itself, not those of the machine.
	os.Setenv("ZONEINFO", filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	lines.Answer(answer)
}

func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = failure("panic: " + fmt.Sprint(r))
		}
	}()
	switch q.Language {
	case "durations":
		return duration(read[durationInput](q.In))
	case "times":
		return timeText(read[timeInput](q.In))
	case "numbers":
		return number(read[numberInput](q.In))
	case "math":
		return mathematics(read[mathInput](q.In))
	case "formats":
		return format(read[formatInput](q.In))
	default:
		return encoding(read[string](q.In))
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
	return map[string]any{"error": lines.Text(text)}
}
