package main

import (
	"time"

	"argo-events-local/differential/lines"
)

type timeInput struct {
	Layout, Zone string
	// The text to parse; without one, the moment is printed and read again.
	Text    *string
	Seconds int64
	Nanos   int64
}

func timeText(in timeInput) any {
	zone, err := time.LoadLocation(in.Zone)
	if err != nil {
		return failure(err.Error())
	}
	printed := time.Unix(in.Seconds, in.Nanos).In(zone).Format(in.Layout)
	text := printed
	if in.Text != nil {
		text = *in.Text
	}
	parsed, err := time.ParseInLocation(in.Layout, text, zone)
	if err != nil {
		return map[string]any{"printed": lines.Text(printed), "error": lines.Text(err.Error())}
	}
	return map[string]any{
		"printed": lines.Text(printed),
		"parsed":  parsed.Format(time.RFC3339Nano),
		"text":    parsed.String(),
	}
}
