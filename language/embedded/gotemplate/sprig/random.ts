import { toBase64 } from '../../../go/json-base64.ts';
import { pointsOf } from '../../../go/unicode.ts';
import { GoPanic, type Run } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const text = 'func(int) string';

/** What is drawn from the random bytes of the caller. */
export const randomFunctions: readonly TemplateFunction[] = [
  define('randAlphaNum count', text, 'Random letters and digits.', ([count], run) =>
    draw(letters + digits, count as bigint, run),
  ),
  define('randAlpha count', text, 'Random letters.', ([count], run) => draw(letters, count as bigint, run)),
  define('randAscii count', text, 'Random printable characters of ASCII.', ([count], run) =>
    draw(printable, count as bigint, run),
  ),
  define('randNumeric count', text, 'Random digits.', ([count], run) => draw(digits, count as bigint, run)),
  define('randBytes count', 'func(int) (string, error)', 'Random bytes in base 64.', ([count], run) =>
    toBase64(randomBytes(count as bigint, run)),
  ),
  define('randInt from to', 'func(int, int) int', 'A random number, the upper bound left out.', ([from, to], run) => {
    const size = BigInt.asIntN(64, (to as bigint) - (from as bigint));
    if (size <= 0n) throw new GoPanic('invalid argument to Intn');
    return BigInt.asIntN(64, below(size, run) + (from as bigint));
  }),
  define('shuffle text', 'func(string) string', 'The characters in random order.', ([s], run) =>
    shuffled(s as string, run),
  ),
  define('uuidv4', 'func() string', 'A random UUID.', (_, run) => uuid(run)),
];

/** A random number from 0, evenly. */
function below(limit: bigint, run: Run): bigint {
  const range = 1n << 64n;
  for (;;) {
    let value = 0n;
    for (const byte of run.sources.random(8)) value = (value << 8n) | BigInt(byte);
    run.fuel.step();
    if (value < range - (range % limit)) return value % limit;
  }
}

function draw(characters: string, count: bigint, run: Run): string {
  if (count <= 0n) return '';
  run.fuel.allocate(Number(count));
  let result = '';
  for (let i = 0n; i < count; i++) result += characters[Number(below(BigInt(characters.length), run))];
  return result;
}

function randomBytes(count: bigint, run: Run): Uint8Array {
  if (count < 0n) throw new GoPanic('runtime error: makeslice: len out of range');
  run.fuel.allocate(Number(count));
  return run.sources.random(Number(count));
}

function shuffled(s: string, run: Run): string {
  const points = pointsOf(s);
  for (let i = points.length - 1; i > 0; i--) {
    const other = Number(below(BigInt(i + 1), run));
    [points[i], points[other]] = [points[other]!, points[i]!];
  }
  return points.map((point) => String.fromCodePoint(point)).join('');
}

function uuid(run: Run): string {
  const bytes = run.sources.random(16).slice();
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
