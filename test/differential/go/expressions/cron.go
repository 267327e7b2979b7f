package main

import (
	"time"

	"github.com/robfig/cron/v3"
)

type cronInput struct {
	Spec string
	Zone string
	From int64
}

func schedule(in cronInput) any {
	zone, err := time.LoadLocation(in.Zone)
	if err != nil {
		return failure(err.Error())
	}
	parsed, err := cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow).Parse(in.Spec)
	if err != nil {
		return failure(err.Error())
	}
	times := []string{}
	at := time.Unix(in.From, 0).In(zone)
	for len(times) < 4 {
		at = parsed.Next(at)
		times = append(times, at.Format(time.RFC3339))
		if at.IsZero() {
			break
		}
	}
	return map[string]any{"next": times}
}
