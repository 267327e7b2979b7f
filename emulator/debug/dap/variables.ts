/** A name and its value, as the Variables view lists them. */
export interface Named {
  readonly name: string;
  readonly value: unknown;
}

/** The line for a value, its type, and what it holds when it is opened. JSON text is shown as what it says. */
export function present(value: unknown): {
  readonly text: string;
  readonly type: string;
  readonly inner: readonly Named[];
} {
  const opened = typeof value === 'string' ? parseJsonObject(value) : value;
  if (opened === null || typeof opened !== 'object') return { text: literal(opened), type: typeof opened, inner: [] };
  const inner = children(opened);
  const text = Array.isArray(opened) ? `Array (${inner.length})` : summary(opened as Record<string, unknown>, inner);
  return { text, type: Array.isArray(opened) ? 'array' : 'object', inner };
}

/** The members of an object or array; nothing is left out. */
export function children(value: object): Named[] {
  return Object.entries(value).map(([name, member]) => ({ name, value: member as unknown }));
}

/** A verdict says its outcome and reason without being opened; any other object shows its JSON. */
function summary(value: Record<string, unknown>, inner: readonly Named[]): string {
  if (typeof value['outcome'] === 'string' && typeof value['reason'] === 'string')
    return `${value['outcome']}: ${value['reason']}`;
  const text = JSON.stringify(value);
  return text.length <= 120 ? text : `Object (${inner.length})`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function parseJsonObject(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
