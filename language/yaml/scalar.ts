/** What a plain scalar means to `sigs.k8s.io/yaml` (go-yaml 2: YAML 1.1 words, C-style integers, no sexagesimals, no dates). */
export interface Resolved {
  readonly value: string | number | boolean | null;
  /** The JSON literal, `''` for a text; `null` where JSON has none (`.nan`, `.inf`): Kubernetes refuses the document. */
  readonly json: string | null;
}

/** Resolves the text of a plain scalar; `tag` is an explicit one such as `tag:yaml.org,2002:int`. */
export function resolvePlain(text: string, tag: string | undefined): Resolved {
  if (tag !== undefined && !/^tag:yaml.org,2002:(bool|int|float|null|timestamp)$/.test(tag)) return stringOf(text);
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return { value: null, json: 'null' };
  const word = words.get(text);
  if (word !== undefined) return word;
  // '.' begins a float; a sign or a digit anything numeric. All else is text.
  if (first === 46) return /^\.[0-9]+([eE][-+]?[0-9]+)?$/.test(text) ? float(text) : stringOf(text);
  if (first === 43 || first === 45 || (first >= 48 && first <= 57)) return numeric(text);
  return stringOf(text);
}

/** A text as it stands. */
export function stringOf(text: string): Resolved {
  return { value: text, json: '' };
}

function numeric(text: string): Resolved {
  const plain = text.replaceAll('_', '');
  const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/.exec(plain);
  if (integer) {
    const digits = /^0[0-7]+$/.test(integer[2]!) ? `0o${integer[2]!.slice(1)}` : integer[2]!;
    const value = integer[1] === '-' ? -BigInt(digits) : BigInt(digits);
    const limit = integer[1] === '' ? 2n ** 64n : 2n ** 63n;
    if (value < limit && value >= -(2n ** 63n)) return { value: Number(value), json: String(value) };
  }
  return /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(plain) ? float(plain) : stringOf(text);
}

function float(text: string): Resolved {
  const value = Number(text);
  if (!Number.isFinite(value)) return stringOf(text);
  return { value, json: Object.is(value, -0) ? '-0' : String(value) };
}

const words: ReadonlyMap<string, Resolved> = new Map<string, Resolved>([
  ...'y Y yes Yes YES true True TRUE on On ON'.split(' ').map((word) => [word, { value: true, json: 'true' }] as const),
  ...'n N no No NO false False FALSE off Off OFF'
    .split(' ')
    .map((word) => [word, { value: false, json: 'false' }] as const),
  ...'~ null Null NULL'.split(' ').map((word) => [word, { value: null, json: 'null' }] as const),
  ...'.nan .NaN .NAN'.split(' ').map((word) => [word, { value: NaN, json: null }] as const),
  ...'.inf .Inf .INF +.inf +.Inf +.INF'.split(' ').map((word) => [word, { value: Infinity, json: null }] as const),
  ...'-.inf -.Inf -.INF'.split(' ').map((word) => [word, { value: -Infinity, json: null }] as const),
]);
