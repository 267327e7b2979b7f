import type { Fuel } from '../fuel.ts';
import { elements, readDocument } from '../gjson/read.ts';
import type { Result } from '../gjson/result.ts';
import { wholeOf } from '../gjson/source.ts';
import type { Part } from './path.ts';
import { stringify } from './stringify.ts';
import type { Written } from './evaluate.ts';

/** Puts a value where the first part does not exist yet. A text that is empty or holds a scalar makes room for a container. */
export function create(parts: readonly Part[], json: string, raw: string, fuel: Fuel): Written {
  const [first, ...inner] = parts as [Part, ...Part[]];
  const document = readDocument(wholeOf(json));
  const container = document.type === 'JSON' ? document : readDocument(wholeOf(first.index === null ? '{}' : '[]'));
  const value = build(inner, raw, fuel);
  if (container.isObject) return { text: addMember(container, `${stringify(first.key)}:${value}`), error: null };
  if (first.isLast) return { text: addLast(container, value), error: null };
  if (first.index !== null) return { text: addElement(container, first.index, value, fuel), error: null };
  return { text: json, error: `cannot set array element for non-numeric key '${first.key}'` };
}

/** The value within the containers that the parts ask for. */
function build(parts: readonly Part[], raw: string, fuel: Fuel): string {
  let [before, after] = ['', ''];
  for (const part of parts) {
    if (part.index === null && !part.isLast) {
      before += `{${stringify(part.key)}:`;
      after = `}${after}`;
    } else {
      before += `[${repeat('null,', part.index ?? 0, fuel)}`;
      after = `]${after}`;
    }
  }
  return before + raw + after;
}

function repeat(text: string, count: number, fuel: Fuel): string {
  if (count <= 0) return '';
  fuel.allocate(text.length * count);
  return text.repeat(count);
}

/** True when something stands between the brackets. */
function hasContent(container: Result): boolean {
  const { text } = container.source;
  for (let i = container.start + 1; i < container.end; i++) {
    const c = text.charCodeAt(i);
    if (c > 32) return c !== 125 && c !== 93;
  }
  return false;
}

/** Before the last closing brace, wherever that is; what stands outside of the braces is dropped. */
function addMember(container: Result, member: string): string {
  const { raw } = container;
  const close = Math.max(raw.lastIndexOf('}'), 0);
  return `${raw.slice(0, close)}${hasContent(container) ? ',' : ''}${member}}`;
}

function addLast(container: Result, value: string): string {
  const raw = trimEnd(container.raw);
  const open = raw.endsWith(']') ? raw.slice(0, -1) : raw;
  return `${open}${hasContent(container) ? ',' : ''}${value}]`;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(0, end);
}

/** The elements are written anew, without the white space between them, and filled up with `null`. */
function addElement(container: Result, index: number, value: string, fuel: Fuel): string {
  const found = elements(container);
  const written = found.map((element) => element.raw).join(',');
  const missing = index - found.length;
  if (found.length === 0) return `[${repeat('null,', missing, fuel)}${value}]`;
  return `[${written}${repeat(',null', missing, fuel)}${hasContent(container) ? ',' : ''}${value}]`;
}
