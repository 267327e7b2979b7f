import { forbiddenCharacter } from './characters.ts';
import { splitDocuments } from './file.ts';
import { parseDocument } from './document.ts';
import { toJson } from './json.ts';
import type { Key, Node, YamlError } from './node.ts';

/**
 * YAML as JSON, compact and with sorted keys (`github.com/ghodss/yaml: YAMLToJSON`, on go-yaml 2): the first document
 * counts, and an empty one is `null`. The error is go-yaml's own text (`yaml: line 1: did not find …`) where the mistake is
 * one of the common ones.
 */
export function yamlToJson(text: string): { readonly json: string } | { readonly error: string } {
  if (forbiddenCharacter(text) !== null)
    return {
      error: `yaml: ${text.isWellFormed() ? 'control characters are not allowed' : 'invalid leading UTF-8 octet'}`,
    };
  const [first] = splitDocuments(text);
  const part = text.slice(first?.start ?? 0, first?.end ?? 0);
  const document = parseDocument(part);
  const error = document.errors[0];
  if (error === undefined) {
    const escape = document.root === null ? null : jsonEscape(document.root, part);
    return escape === null ? { json: toJson(document.root) } : { error: goYamlError(part, escape) };
  }
  return { error: error.message.startsWith('json: ') ? error.message : goYamlError(part, error) };
}

/** The first escape of JSON that go-yaml does not have: `\\/`, or half of a surrogate pair. */
function jsonEscape(root: Node, text: string): YamlError | null {
  const found: YamlError[] = [];
  const pending: (Node | Key)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('items' in node) pending.push(...node.items);
    else if ('entries' in node) for (const { key, value } of node.entries) pending.push(key, value);
    else if (text[node.start] === '"') found.push(...jsonEscapeIn(text.slice(node.start, node.end), node.start));
  }
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

function jsonEscapeIn(quoted: string, offset: number): YamlError[] {
  for (const { 0: escape, index } of quoted.matchAll(/\\(?:u.{0,4}|[^])/g)) {
    const place = { start: offset + index, end: offset + index + escape.length };
    if (escape === '\\/') return [{ ...place, message: 'Invalid escape sequence \\/' }];
    if (/^\\u[dD][89a-fA-F]/.test(escape)) return [{ ...place, message: 'half of a pair' }];
  }
  return [];
}

function goYamlError(text: string, error: YamlError): string {
  const problem = problems.find(({ sign }) => sign.test(error.message));
  if (problem === undefined) return `yaml: ${error.message}`;
  const line = lineOf(text, error, problem);
  return `yaml: ${line === 0 ? '' : `line ${line}: `}${problem.text}`;
}

/**
 * go-yaml names lines as it happens to have counted them: its parser from 0, its scanner from 1, and neither names the
 * first line. Where it was looking for something, a text that breaks off ends with a line of its own.
 */
function lineOf(text: string, { start, end }: YamlError, { found, text: problem }: Problem): number {
  const before = text.slice(0, found === 'scanner' ? end : start).split('\n').length - 1;
  const brokenOff = text.slice(end).trim() === '' && !text.endsWith('\n') && /find expected '/.test(problem);
  const line = brokenOff ? before + 1 : before;
  return found === 'scanner' && line > 0 ? line + 1 : line;
}

/** What the `yaml` package says, what libyaml says of the same, and which part of it finds it. */
interface Problem {
  readonly sign: RegExp;
  readonly text: string;
  readonly found: 'scanner' | 'parser';
}

const problems: readonly Problem[] = [
  { sign: /^Flow sequence .*(\]|indented)/, text: "did not find expected ',' or ']'", found: 'parser' },
  { sign: /^Flow map .*(\}|indented)/, text: "did not find expected ',' or '}'", found: 'parser' },
  {
    sign: /^All mapping items must start|^A collection cannot be both/,
    text: 'did not find expected key',
    found: 'parser',
  },
  { sign: /^Unexpected flow-(seq|map)-end/, text: 'did not find expected key', found: 'parser' },
  {
    sign: /^All sequence items must start|^Unexpected (scalar|map)/,
    text: "did not find expected '-' indicator",
    found: 'parser',
  },
  { sign: /^Missing closing ["']quote/, text: 'found unexpected end of stream', found: 'scanner' },
  {
    sign: /^Tabs are not allowed|^Plain value cannot start/,
    text: 'found character that cannot start any token',
    found: 'scanner',
  },
  {
    sign: /^Nested mappings are not allowed/,
    text: 'mapping values are not allowed in this context',
    found: 'scanner',
  },
  { sign: /^Implicit (map )?keys need/, text: "could not find expected ':'", found: 'scanner' },
  {
    sign: /^Unexpected block-seq-ind/,
    text: 'block sequence entries are not allowed in this context',
    found: 'scanner',
  },
  { sign: /^half of a pair/, text: 'found invalid Unicode character escape code', found: 'scanner' },
  { sign: /^Invalid escape sequence .[xuU]/, text: 'did not find expected hexdecimal number', found: 'scanner' },
  { sign: /^Invalid escape sequence/, text: 'found unknown escape character', found: 'scanner' },
];
