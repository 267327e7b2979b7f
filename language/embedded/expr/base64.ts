import { toBytes } from '../../go/strings.ts';
import { GoError } from '../../go/value.ts';

/** `base64.StdEncoding.DecodeString`: line breaks do not count; throws `illegal base64 data at input byte N`. */
export function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  const reader = new Reader(text);
  for (let quantum = reader.quantum(); quantum.length > 0; quantum = reader.quantum()) {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 64 + (quantum[i] ?? 0);
    bytes.push(...[value >> 16, (value >> 8) & 0xff, value & 0xff].slice(0, quantum.length - 1));
    if (quantum.length < 4) break;
  }
  return Uint8Array.from(bytes);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Digits four by four, with the positions that the original names in its errors. */
class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(text: string) {
    this.bytes = toBytes(text);
  }

  /** The next four digits; two or three before padding, which ends the text; none at its end. */
  quantum(): number[] {
    const digits: number[] = [];
    while (digits.length < 4) {
      this.skipBreaks();
      if (this.at === this.bytes.length) {
        if (digits.length === 0) return digits;
        throw this.fail(this.at - digits.length);
      }
      const byte = this.bytes[this.at++]!;
      if (byte === padding) return this.padded(digits);
      const digit = alphabet.indexOf(String.fromCharCode(byte));
      if (digit < 0) throw this.fail(this.at - 1);
      digits.push(digit);
    }
    return digits;
  }

  private skipBreaks(): void {
    while (this.bytes[this.at] === 10 || this.bytes[this.at] === 13) this.at++;
  }

  /** Behind the first `=`. */
  private padded(digits: number[]): number[] {
    if (digits.length < 2) throw this.fail(this.at - 1);
    this.skipBreaks();
    if (digits.length === 2) {
      if (this.at === this.bytes.length) throw this.fail(this.at);
      if (this.bytes[this.at] !== padding) throw this.fail(this.at - 1);
      this.at++;
      this.skipBreaks();
    }
    if (this.at < this.bytes.length) throw this.fail(this.at);
    return digits;
  }

  private fail(at: number): GoError {
    return new GoError(`illegal base64 data at input byte ${at}`);
  }
}

const padding = 0x3d;
