import type { Diagnostic } from './lint.ts';
import type { YamlFile } from '../yaml/file.ts';

/**
 * The hint for a file with template braces (`{{ }}` of Helm and its like) that cannot be read because of them, or that
 * ask for what only Helm has, and that makes one of our kinds, or of a kind that is in braces itself; `null` for every
 * other file.
 */
export function templateHint(uri: string, yaml: YamlFile): Diagnostic | null {
  const { text } = yaml;
  if (!text.includes('{{')) return null;
  const isBroken = yaml.documents.some(({ document }) => document.errors.length > 0);
  const braces = chartValue(text) ?? (isBroken ? bracesOutsideQuotes(text) : null);
  if (braces === null || !ourKind.test(text)) return null;
  const message =
    'This file holds template braces, so it is not checked: check what the template engine makes of it (`helm template … | argo-events-local lint -`).';
  return { uri, ...braces, code: 'template-braces', severity: 'info', message };
}

const ourKind = /^[ \t]*kind:\s*["']?(EventSource|Sensor|EventBus|\{\{)/m;

/** What a chart reads, which no template in a Sensor has; comments may speak of it. */
function chartValue(text: string): { start: number; end: number } | null {
  const reads = /\{\{-?[^{}\n]*[\s(]\.(?:Values|Release|Chart|Capabilities)\b[^{}\n]*\}\}/g;
  for (const { index: start, 0: braces } of text.matchAll(reads)) {
    const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
    if (!/^\s*#/.test(line)) return { start, end: start + braces.length };
  }
  return null;
}

/** `{{ … }}` where YAML sees a mapping: the mark of Helm and its like. */
function bracesOutsideQuotes(text: string): { start: number; end: number } | null {
  const match = /^(?:[^\n"'#|]*?[: \t-])?[ \t]*(\{\{-?[^}\n]*\}\})/m.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}
