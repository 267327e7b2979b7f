import { type Document, isAlias, isMap, isPair, isScalar } from 'yaml';
import type { Entry, Key, Mapping, Node, Scalar, Sequence, YamlError } from './node.ts';
import { type Resolved, resolvePlain, stringOf } from './scalar.ts';

/**
 * Converts a syntax tree into nodes: follows aliases, applies merge keys, resolves plain scalars. What cannot be converted
 * is added to `errors`, with the text that the decoder of the cluster answers.
 */
export function convert(document: Document.Parsed, errors: YamlError[]): Node | null {
  const { contents } = document;
  if (contents === null) return null;
  return new Conversion(errors).node(contents, 0);
}

/** Aliases repeat what they name; more values than this in one document is an attack, not a manifest. */
const maxValues = 200_000;
const maxDepth = 1_000;

class Conversion {
  private readonly errors: YamlError[];
  private readonly anchors = new Map<string, { node: Node; size: number } | 'open'>();
  private size = 0;

  constructor(errors: YamlError[]) {
    this.errors = errors;
  }

  node(source: unknown, depth: number): Node {
    if (depth > maxDepth) throw new RangeError('nested too deeply');
    this.size++;
    if (isAlias(source)) return this.alias(source.source, rangeOf(source));
    const range = rangeOf(source);
    const anchor = (source as { anchor?: string } | null)?.anchor;
    const before = this.size;
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    const node = this.value(source, range, depth);
    if (anchor !== undefined) this.anchors.set(anchor, { node, size: this.size - before + 1 });
    return node;
  }

  private value(source: unknown, range: Range, depth: number): Node {
    if (isScalar(source)) return this.scalar(source, range);
    const collection = source as { items?: unknown[]; flow?: boolean; tag?: string } | null;
    if (!collection?.items) return nullAt(range);
    if (isMap(source)) return this.mapping(source.items, range, source.flow === true, depth);
    const items = collection.items.map((item) =>
      // A pair inside a flow sequence (`[a: 1]`) is a mapping of one entry.
      isPair(item) ? this.mapping([item], pairRange(item), true, depth + 1) : this.node(item, depth + 1),
    );
    return { kind: 'sequence', ...range, items, flow: collection.flow === true } satisfies Sequence;
  }

  private scalar(source: { value: unknown; type?: string; tag?: string }, range: Range): Scalar {
    const content = typeof source.value === 'string' ? source.value : '';
    const style = styles[source.type ?? 'PLAIN'] ?? 'plain';
    const resolved = this.resolve(content, style, source.tag, range);
    return { kind: 'scalar', ...range, value: resolved.value, text: content, style, json: resolved.json ?? 'null' };
  }

  private resolve(content: string, style: Scalar['style'], tag: string | undefined, range: Range): Resolved {
    // An explicit tag (`!!int "3"`) is stronger than quotes; `!` alone means text.
    const resolved = style === 'plain' || tag?.startsWith('tag:') ? resolvePlain(content, tag) : stringOf(content);
    if (resolved.json === null) this.error(range, `json: unsupported value: ${goNumber(resolved.value as number)}`);
    return resolved;
  }

  private mapping(pairs: readonly unknown[], range: Range, flow: boolean, depth: number): Mapping {
    const entries: Entry[] = [];
    for (const item of pairs) {
      const pair = item as { key: unknown; value: unknown };
      const keyRange = rangeOf(pair.key);
      if (isMergeKey(pair.key)) this.merge(this.node(pair.value, depth + 1), entries);
      else {
        const key = this.key(pair.key, keyRange, depth);
        if (key === null) continue;
        const value = pair.value === null ? nullAt({ start: key.end, end: key.end }) : this.node(pair.value, depth + 1);
        entries.push({ key, value, merged: false });
      }
    }
    return { kind: 'mapping', ...range, entries, flow };
  }

  private key(source: unknown, range: Range, depth: number): Key | null {
    const node = source === null ? nullAt(range) : this.node(source, depth + 1);
    if (node.kind === 'scalar' && node.value !== null) return { ...range, name: keyName(node) };
    this.error(
      range,
      node.kind === 'scalar'
        ? 'a key is missing before `:`'
        : 'invalid map key: only text, numbers and booleans can be keys (template braces need quotes)',
    );
    return null;
  }

  /** Merged entries take the place of equal keys written before `<<` and give way to those after it, as go-yaml 2 does. */
  private merge(value: Node, entries: Entry[]): void {
    const sources = value.kind === 'sequence' ? value.items.toReversed() : [value];
    for (const source of sources) {
      if (source.kind !== 'mapping') {
        this.error(value, 'map merge requires map or sequence of maps as the value');
        return;
      }
      this.size += source.entries.length;
      this.limit(value);
      for (const entry of source.entries) entries.push({ ...entry, merged: true });
    }
  }

  private alias(name: string, range: Range): Node {
    const target = this.anchors.get(name);
    if (target === undefined || target === 'open') {
      const what = target === 'open' ? `anchor '${name}' value contains itself` : `unknown anchor '${name}' referenced`;
      this.error(range, what);
      return nullAt(range);
    }
    this.size += target.size;
    this.limit(range);
    return { ...target.node, ...range };
  }

  private limit(range: Range): void {
    if (this.size <= maxValues) return;
    this.error(range, 'document contains excessive aliasing');
    throw new RangeError('too many values');
  }

  private error(range: Range, message: string): void {
    this.errors.push({ start: range.start, end: range.end, message });
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf(source: unknown): Range {
  const range = (source as { range?: [number, number, number] } | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function pairRange(pair: { key: unknown; value: unknown }): Range {
  const [key, value] = [rangeOf(pair.key), rangeOf(pair.value)];
  return { start: key.start, end: Math.max(key.end, value.end) };
}

function nullAt(range: Range): Scalar {
  return { kind: 'scalar', ...range, value: null, text: '', style: 'plain', json: 'null' };
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && (key.type === 'PLAIN' || key.type === undefined);
}

function keyName(node: Scalar): string {
  return typeof node.value === 'string' ? node.value : typeof node.value === 'number' ? node.json : String(node.value);
}

function goNumber(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}

const styles: Readonly<Record<string, Scalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};
