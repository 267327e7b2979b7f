import type { Diagnostic } from './diagnostic.ts';
import { type Place, placeAt } from '../yaml/path.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { YamlFile } from '../yaml/file.ts';

/**
 * The hint for a file with template braces (`{{ }}` of Helm and its like) that cannot be read because of them, or whose
 * objects ask for what only Helm has, and that makes one of our kinds, or of a kind that is in braces itself; `null` for every
 * other file.
 */
export function templateHint(uri: string, yaml: YamlFile): Diagnostic | null {
  const { text } = yaml;
  if (!text.includes('{{') || !ourKind.test(text)) return null;
  const braces = firstBraces(yaml);
  if (braces === null) return null;
  const message =
    'This file holds template braces, so it is not checked: check what the template engine makes of it (`helm template … | argo-events-local lint -`).';
  return { uri, ...braces, code: 'template-braces', severity: 'info', message };
}

const ourKind = /^[ \t]*kind:\s*["']?(EventSource|Sensor|EventBus|\{\{)/m;

interface Span {
  readonly start: number;
  readonly end: number;
}

function firstBraces({ documents }: YamlFile): Span | null {
  for (const { start, document } of documents) {
    const found = document.errors.length > 0 ? bracesInBroken(document.text) : chartValueIn(document);
    if (found !== undefined) return { start: start + found.start, end: start + found.end };
  }
  return null;
}

function bracesInBroken(text: string): Span | undefined {
  const isComment = ({ start }: Span) => /^\s*#/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  return chartValues(text).find((found) => !isComment(found)) ?? bracesOutsideQuotes(text) ?? undefined;
}

/** What a chart reads in one of our objects; the templates that Argo evaluates, and what a trigger makes, may have it too. */
function chartValueIn({ text, root }: YamlDocument): Span | undefined {
  if (!ourDocument.test(text)) return undefined;
  return chartValues(text).find(({ start }) => {
    const place = placeAt(root, start);
    return place !== null && !place.path.includes('resource') && (place.onKey || isPlainText(place));
  });
}

const ourDocument = /^kind:[ \t]*["']?(?:EventSource|Sensor|EventBus|List\b|\{\{)/m;

function isPlainText({ path, node }: Place): boolean {
  if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return false;
  return !['dataTemplate', 'contextTemplate', 'template'].includes(String(path.at(-1)));
}

/** Braces that read what only Helm has. */
function chartValues(text: string): Span[] {
  return [...text.matchAll(/\{\{-?([^{}\n]*)\}\}/g)]
    .filter(([, inside = '']) => /(?:^|[\s($])\.(?:Values|Release|Chart|Capabilities)\b/.test(inside))
    .map(({ index, 0: braces }) => ({ start: index, end: index + braces.length }));
}

/** `{{ … }}` where YAML sees a mapping: the mark of Helm and its like. */
function bracesOutsideQuotes(text: string): Span | null {
  const match = /^(?:[^\n"'#|]*?[: \t-])?[ \t]*(\{\{-?[^}\n]*\}\})/m.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}
