package main

import "regexp"

type regexpInput struct {
	Pattern, Text, Template string
}

func matchAll(in regexpInput) any {
	re, err := regexp.Compile(in.Pattern)
	if err != nil {
		return failure(err.Error())
	}
	matches := re.FindAllStringSubmatchIndex(in.Text, -1)
	if matches == nil {
		matches = [][]int{}
	}
	return map[string]any{
		"matches":  matches,
		"names":    re.SubexpNames(),
		"matched":  re.MatchString(in.Text),
		"replaced": re.ReplaceAllString(in.Text, in.Template),
		"split":    re.Split(in.Text, -1),
		"quoted":   regexp.QuoteMeta(in.Text),
	}
}
