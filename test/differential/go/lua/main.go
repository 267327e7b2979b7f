// Answers JSON lines for scripts with the original gopher-lua, run as Argo Events runs them.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"time"

	"argo-events-local/differential/lines"
	lua "github.com/yuin/gopher-lua"
)

type question struct {
	In struct {
		Script string
		Data   string
	}
}

var address = regexp.MustCompile(`0x[0-9a-f]{6,}`)

func main() {
	lines.Answer(answer)
}

// answer gives the returned values, or the error.
func answer(q question) (reply any) {
	defer func() {
		if r := recover(); r != nil {
			reply = map[string]any{"panic": true}
		}
	}()
	var data map[string]any
	if err := json.Unmarshal([]byte(q.In.Data), &data); err != nil {
		return map[string]any{"error": text(err.Error())}
	}
	state := lua.NewState()
	defer state.Close()
	state.SetGlobal("event", table(data))
	limit, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	state.SetContext(limit)
	defer func() {
		if limit.Err() != nil {
			reply = map[string]any{"endless": true}
		}
	}()
	if err := state.DoString(q.In.Script); err != nil {
		return map[string]any{"error": text(err.Error())}
	}
	values := []any{}
	for i := 1; i <= state.GetTop(); i++ {
		values = append(values, describe(state.Get(i), 0))
	}
	return map[string]any{"values": values}
}

// table makes a script's table of an object as the Sensor does: no nulls, no arrays in arrays, no metatable slot.
func table(members map[string]any) *lua.LTable {
	made := &lua.LTable{}
	for key, member := range members {
		if items, ok := member.([]any); ok {
			list := &lua.LTable{}
			for _, item := range items {
				if _, nested := item.([]any); !nested && item != nil {
					list.Append(value(item))
				}
			}
			made.RawSetString(key, list)
		} else if member != nil {
			made.RawSetString(key, value(member))
		}
	}
	return made
}

func value(item any) lua.LValue {
	switch item := item.(type) {
	case float64:
		return lua.LNumber(item)
	case string:
		return lua.LString(item)
	case bool:
		return lua.LBool(item)
	default:
		return table(item.(map[string]any))
	}
}

func describe(value lua.LValue, depth int) any {
	switch value := value.(type) {
	case nil:
		return "Go nil"
	case lua.LNumber:
		return "number " + fmt.Sprint(float64(value))
	case lua.LString:
		return map[string]any{"string": text(string(value))}
	case *lua.LTable:
		if depth > 3 {
			return "table"
		}
		array := []any{}
		for i := 1; i <= value.MaxN(); i++ {
			array = append(array, describe(value.RawGetInt(i), depth+1))
		}
		fields := map[string]any{}
		value.ForEach(func(key, field lua.LValue) {
			if number, ok := key.(lua.LNumber); ok && number >= 1 && number == lua.LNumber(int(number)) {
				return
			}
			fields[key.Type().String()+" "+fmt.Sprint(text(key.String()))] = describe(field, depth+1)
		})
		return map[string]any{"array": array, "fields": fields}
	case *lua.LNilType, lua.LBool:
		return value.String()
	default:
		return value.Type().String()
	}
}

// text is the string, or its bytes; addresses are made equal.
func text(s string) any {
	return lines.Text(address.ReplaceAllString(s, "0x"))
}
