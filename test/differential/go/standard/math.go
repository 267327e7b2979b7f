package main

import (
	"math"
	"strconv"
)

type mathInput struct {
	Name    string
	X, Y, Z string
}

var ofOne = map[string]func(float64) float64{
	"acos": math.Acos, "acosh": math.Acosh, "asin": math.Asin, "asinh": math.Asinh, "atan": math.Atan, "atanh": math.Atanh,
	"cbrt": math.Cbrt, "cos": math.Cos, "cosh": math.Cosh, "erf": math.Erf, "erfc": math.Erfc, "exp": math.Exp,
	"exp2": math.Exp2, "expm1": math.Expm1, "gamma": math.Gamma, "j0": math.J0, "j1": math.J1, "log": math.Log,
	"log10": math.Log10, "log1p": math.Log1p, "log2": math.Log2, "sin": math.Sin, "sinh": math.Sinh, "tan": math.Tan,
	"tanh": math.Tanh, "y0": math.Y0, "y1": math.Y1,
	"lgamma": func(x float64) float64 { value, _ := math.Lgamma(x); return value },
}

// mathematics answers a function of math with every digit.
func mathematics(in mathInput) any {
	x, y, z := float(in.X), float(in.Y), float(in.Z)
	switch in.Name {
	case "atan2":
		return digits(math.Atan2(x, y))
	case "fma":
		return digits(math.FMA(x, y, z))
	case "hypot":
		return digits(math.Hypot(x, y))
	case "jn":
		return digits(math.Jn(whole(y, 50), x))
	case "yn":
		return digits(math.Yn(whole(y, 50), x))
	case "ldexp":
		return digits(math.Ldexp(x, whole(y, 3000)))
	case "frexp":
		fraction, exponent := math.Frexp(x)
		return []any{digits(fraction), exponent}
	case "pow":
		return digits(math.Pow(x, y))
	default:
		return digits(ofOne[in.Name](x))
	}
}

// whole is a number between -limit and limit; 0 for what is no number.
func whole(y, limit float64) int {
	if rest := math.Mod(y, limit); !math.IsNaN(rest) {
		return int(rest)
	}
	return 0
}

func float(text string) float64 {
	value, _ := strconv.ParseFloat(text, 64)
	return value
}

func digits(x float64) string {
	return strconv.FormatFloat(x, 'g', -1, 64)
}
