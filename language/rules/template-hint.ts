import type { Diagnostic } from './lint.ts';
import type { YamlFile } from '../yaml/file.ts';

/**
 * The hint for a file with template braces (`{{ }}` of Helm and its like) that cannot be read because of them and that
 * makes one of our kinds, or of a kind that is in braces itself; `null` for every other file.
 */
export function templateHint(uri: string, yaml: YamlFile): Diagnostic | null {
  if (yaml.documents.every(({ document }) => document.errors.length === 0)) return null;
  const braces = templateBraces(yaml.text);
  if (braces === null || !ourKind.test(yaml.text)) return null;
  const message =
    'This file holds template braces, so it is not checked: check what the template engine makes of it (`helm template … | argo-events-local lint -`).';
  return { uri, ...braces, code: 'template-braces', severity: 'info', message };
}

const ourKind = /^[ \t]*kind:\s*["']?(EventSource|Sensor|EventBus|\{\{)/m;

/** `{{ … }}` outside quotes, where YAML sees a mapping: the mark of Helm and its like. */
function templateBraces(text: string): { start: number; end: number } | null {
  const match = /^(?:[^\n"'#|]*?[: \t-])?[ \t]*(\{\{-?[^}\n]*\}\})/m.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}
