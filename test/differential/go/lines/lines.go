// Package lines is how the programs of the comparison are spoken with: a line of JSON for each line of JSON.
package lines

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"os"
	"syscall"
	"unicode/utf8"
)

// Answer answers each line of the standard input until it ends.
func Answer[Question any](answer func(Question) any) {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(output())
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var question Question
		if err := json.Unmarshal(line, &question); err != nil {
			panic(err)
		}
		reply, err := json.Marshal(answer(question))
		if err != nil {
			panic(err)
		}
		out.Write(append(reply, '\n'))
		out.Flush()
	}
}

// output is the standard output by another number: under the fixed clock (the build tag faketime) Go puts a header before
// what is written to the first.
func output() *os.File {
	number, err := syscall.Dup(syscall.Stdout)
	if err != nil {
		panic(err)
	}
	return os.NewFile(uintptr(number), "answers")
}

// Text is the text itself, or its bytes in base64 where it is not valid UTF-8.
func Text(s string) any {
	if utf8.ValidString(s) {
		return s
	}
	return map[string]any{"base64": base64.StdEncoding.EncodeToString([]byte(s))}
}
