/**
 * The bcrypt hash `$2a$…` of a password of at most 72 bytes: Blowfish, whose key schedule is run 2^cost times, over a
 * fixed text.
 */
export function bcryptHash(password: Uint8Array, salt: Uint8Array, cost: number): string {
  const key = new Uint8Array(password.length + 1);
  key.set(password);
  const cipher = new Blowfish();
  cipher.expand(key, salt);
  for (let i = 0; i < 2 ** cost; i++) {
    cipher.expand(key, null);
    cipher.expand(salt, null);
  }
  const text = new TextWords('OrpheanBeholderScryDoubt').words;
  for (let i = 0; i < text.length; i += 2) {
    for (let round = 0; round < 64; round++) cipher.encrypt(text, i);
  }
  const bytes = Array.from(text).flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
  return `$2a$${String(cost).padStart(2, '0')}$${base64(Array.from(salt))}${base64(bytes.slice(0, 23))}`;
}

/** The big-endian 32-bit words of a text in ASCII. */
class TextWords {
  readonly words: Uint32Array;

  constructor(text: string) {
    this.words = new Uint32Array(text.length / 4);
    for (let i = 0; i < text.length; i++) this.words[i >> 2] = (this.words[i >> 2]! << 8) | text.charCodeAt(i);
  }
}

class Blowfish {
  private readonly subkeys: Uint32Array;
  private readonly boxes: Uint32Array;
  private readonly block = new Uint32Array(2);

  constructor() {
    const words = piWords(18 + 1024);
    this.subkeys = words.slice(0, 18);
    this.boxes = words.slice(18);
  }

  /** The key schedule, with a salt that of `eks`. */
  expand(key: Uint8Array, salt: Uint8Array | null): void {
    const { subkeys, boxes, block } = this;
    let at = 0;
    for (let i = 0; i < 18; i++) {
      let word = 0;
      for (let k = 0; k < 4; k++) {
        word = (word << 8) | key[at]!;
        at = (at + 1) % key.length;
      }
      subkeys[i] = subkeys[i]! ^ word;
    }
    const salted = salt === null ? null : saltWords(salt);
    let turn = 0;
    block[0] = block[1] = 0;
    for (const table of [subkeys, boxes]) {
      for (let i = 0; i < table.length; i += 2) {
        if (salted !== null) {
          block[0] = block[0] ^ salted[turn]!;
          block[1] = block[1] ^ salted[turn + 1]!;
          turn = (turn + 2) % 4;
        }
        this.encrypt(block, 0);
        table[i] = block[0]!;
        table[i + 1] = block[1]!;
      }
    }
  }

  encrypt(words: Uint32Array, at: number): void {
    const { subkeys, boxes } = this;
    let left = words[at]! ^ subkeys[0]!;
    let right = words[at + 1]!;
    for (let i = 1; i < 17; i += 2) {
      right ^= mix(boxes, left) ^ subkeys[i]!;
      left ^= mix(boxes, right) ^ subkeys[i + 1]!;
    }
    words[at] = right ^ subkeys[17]!;
    words[at + 1] = left;
  }
}

function mix(boxes: Uint32Array, word: number): number {
  const sum = (boxes[word >>> 24]! + boxes[256 + ((word >>> 16) & 255)]!) ^ boxes[512 + ((word >>> 8) & 255)]!;
  return (sum + boxes[768 + (word & 255)]!) | 0;
}

function saltWords(salt: Uint8Array): Uint32Array {
  const view = new DataView(salt.buffer, salt.byteOffset, salt.byteLength);
  return Uint32Array.from({ length: 4 }, (_, i) => view.getUint32(i * 4));
}

/** The first 32-bit words of the fraction of π, with which Blowfish begins: 16·atan(1/5) − 4·atan(1/239). */
function piWords(count: number): Uint32Array {
  const bits = BigInt(count * 32 + 64);
  const pi = 16n * arcTangent(5n, bits) - 4n * arcTangent(239n, bits);
  const fraction = (pi - (3n << bits)) >> 64n;
  const digits = fraction.toString(16).padStart(count * 8, '0');
  return Uint32Array.from({ length: count }, (_, i) => Number.parseInt(digits.slice(i * 8, i * 8 + 8), 16));
}

function arcTangent(inverse: bigint, bits: bigint): bigint {
  let power = (1n << bits) / inverse;
  let sum = power;
  const square = inverse * inverse;
  for (let divisor = 3n, sign = -1n; power !== 0n; divisor += 2n, sign = -sign) {
    power /= square;
    sum += (sign * power) / divisor;
  }
  return sum;
}

const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function base64(bytes: readonly number[]): string {
  let result = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(bytes.length - i, 3) + 1;
    for (let k = 0; k < digits; k++) result += alphabet[(bits >> (18 - k * 6)) & 63];
  }
  return result;
}
