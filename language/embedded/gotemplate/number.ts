import { parseFloat64, parseInt64, parseUint64 } from '../../go/strconv-parse.ts';
import { quote, unquoteCharacter } from '../../go/strconv-quote.ts';

/** What a literal can stand for; `null`: not that. */
export interface NumberValue {
  readonly int: bigint | null;
  readonly uint: bigint | null;
  readonly float: number | null;
  readonly complex: { readonly real: number; readonly imaginary: number } | null;
}

/** Reads a number of a template, or says why it is none. */
export function readNumber(
  text: string,
  type: 'number' | 'complex' | 'charConstant',
): NumberValue | { readonly error: string } {
  if (type === 'charConstant') return readCharacter(text);
  if (type === 'complex') return readComplex(text);
  if (text.endsWith('i')) {
    const imaginary = parseFloat64(text.slice(0, -1));
    if (imaginary.error === null) return simplified(0, imaginary.value);
  }
  const unsigned = parseUint64(text, 0);
  const signed = parseInt64(text, 0);
  const int = signed.error === null ? signed.value : null;
  const uint = unsigned.error === null ? unsigned.value : int === 0n ? 0n : null;
  if (int !== null || uint !== null) return { int, uint, float: Number(int ?? uint), complex: null };
  const float = parseFloat64(text);
  if (float.error !== null) return { error: `illegal number syntax: ${quote(text)}` };
  if (!/[.eEpP]/.test(text)) return { error: `integer overflow: ${quote(text)}` };
  return { ...wholeOf(float.value), float: float.value, complex: null };
}

function readCharacter(text: string): NumberValue | { readonly error: string } {
  const character = unquoteCharacter(text, 1, "'");
  if (character === null) return { error: 'invalid syntax' };
  if (text.slice(character.end) !== "'") return { error: `malformed character constant: ${text}` };
  const { point } = character;
  return { int: BigInt(point), uint: BigInt(point), float: point, complex: null };
}

/** `1+2i`. */
function readComplex(text: string): NumberValue | { readonly error: string } {
  const at = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
  const exponent = at > 0 && /[eEpP]/.test(text[at - 1]!) && !/^0[xX]/.test(text);
  const split = exponent ? Math.max(text.lastIndexOf('+', at - 1), text.lastIndexOf('-', at - 1)) : at;
  const real = parseFloat64(text.slice(0, split));
  const imaginary = parseFloat64(text.slice(split, -1));
  if (split <= 0 || real.error !== null || imaginary.error !== null) {
    return { error: 'syntax error scanning complex number' };
  }
  return simplified(real.value, imaginary.value);
}

/** A complex number without an imaginary part is also a real one. */
function simplified(real: number, imaginary: number): NumberValue {
  const complex = { real, imaginary };
  if (imaginary !== 0) return { int: null, uint: null, float: null, complex };
  return { ...wholeOf(real), float: real, complex };
}

function wholeOf(value: number): { readonly int: bigint | null; readonly uint: bigint | null } {
  if (!Number.isInteger(value)) return { int: null, uint: null };
  return {
    int: Math.abs(value) < 2 ** 63 || value === -(2 ** 63) ? BigInt(value) : null,
    uint: value >= 0 && value < 2 ** 64 ? BigInt(value) : null,
  };
}
