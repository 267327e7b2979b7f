package main

import (
	"strconv"
	"time"
)

type durationInput struct {
	Text, Unit string
}

func duration(in durationInput) any {
	value, err := time.ParseDuration(in.Text)
	if err != nil {
		return failure(err.Error())
	}
	unit, err := time.ParseDuration(in.Unit)
	if err != nil {
		return failure(err.Error())
	}
	return map[string]any{
		"nanoseconds": strconv.FormatInt(int64(value), 10),
		"text":        value.String(),
		"seconds":     value.Seconds(),
		"rounded":     value.Round(unit).String(),
		"truncated":   value.Truncate(unit).String(),
	}
}
