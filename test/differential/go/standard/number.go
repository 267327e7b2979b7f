package main

import (
	"strconv"

	"argo-events-local/differential/lines"
)

type numberInput struct {
	Text      string
	Base      int
	Format    string
	Precision int
}

func number(in numberInput) any {
	whole, wholeErr := strconv.ParseInt(in.Text, in.Base, 64)
	unsigned, unsignedErr := strconv.ParseUint(in.Text, in.Base, 64)
	float, floatErr := strconv.ParseFloat(in.Text, 64)
	answer := map[string]any{
		"int":        strconv.FormatInt(whole, 10),
		"intError":   message(wholeErr),
		"uint":       strconv.FormatUint(unsigned, 10),
		"uintError":  message(unsignedErr),
		"float":      strconv.FormatFloat(float, in.Format[0], in.Precision, 64),
		"float32":    strconv.FormatFloat(float, in.Format[0], in.Precision, 32),
		"floatError": message(floatErr),
		"quoted":     lines.Text(strconv.Quote(in.Text)),
		"ascii":      strconv.QuoteToASCII(in.Text),
	}
	if unquoted, err := strconv.Unquote(in.Text); err == nil {
		answer["unquoted"] = lines.Text(unquoted)
	}
	return answer
}

func message(err error) any {
	if err == nil {
		return nil
	}
	return lines.Text(err.Error())
}
