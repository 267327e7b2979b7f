import { splitDocuments } from './file.ts';
import { parseDocument } from './document.ts';
import { toJson } from './json.ts';

/**
 * YAML as JSON, compact and with sorted keys (`github.com/ghodss/yaml: YAMLToJSON`, on go-yaml 2): the first document
 * counts, and an empty one is `null`. The error is go-yaml's own text (`yaml: line 1: did not find …`) where the mistake is
 * one of the common ones.
 */
export function yamlToJson(text: string): { readonly json: string } | { readonly error: string } {
  const [first] = splitDocuments(text);
  const part = text.slice(first?.start ?? 0, first?.end ?? 0);
  const document = parseDocument(part);
  const error = document.errors[0];
  if (error === undefined) return { json: toJson(document.root) };
  return { error: error.message.startsWith('json: ') ? error.message : goYamlError(part, error) };
}

function goYamlError(text: string, error: { readonly message: string; readonly start: number }): string {
  const problem = problems.find(([sign]) => sign.test(error.message))?.[1] ?? error.message;
  return `yaml: line ${lineOf(text, error.start)}: ${problem}`;
}

/** go-yaml counts the line on which it stopped, from 0, and a text that breaks off as ending with a line break. */
function lineOf(text: string, offset: number): number {
  const before = text.slice(0, offset).split('\n').length - 1;
  const brokenOff = text.slice(offset).trim() === '' && !text.endsWith('\n') ? 1 : 0;
  return Math.max(before + brokenOff, 1);
}

/** What the `yaml` package says, and what libyaml says of the same. */
const problems: readonly (readonly [RegExp, string])[] = [
  [/^Flow sequence .*(end with a \]|sufficiently indented)/, "did not find expected ',' or ']'"],
  [/^Flow map .*(end with a \}|sufficiently indented)/, "did not find expected ',' or '}'"],
  [/^Missing closing ["']quote/, 'found unexpected end of stream'],
  [/^Tabs are not allowed/, 'found character that cannot start any token'],
  [/^Nested mappings are not allowed/, 'mapping values are not allowed in this context'],
  [/^Implicit keys need to be on a single line|^Implicit map keys need/, "could not find expected ':'"],
  [/^All mapping items must start at the same column|^A collection cannot be both/, 'did not find expected key'],
  [/^All sequence items must start|^Unexpected (scalar|seq-item-ind|map)/, "did not find expected '-' indicator"],
  [/^Plain value cannot start with/, 'found character that cannot start any token'],
  [/^Unresolved alias/, 'unknown anchor referenced'],
];
