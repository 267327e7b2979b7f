import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

/*
 * Nothing that is known of upstream is forgotten: each row of the tables in `../shared/reference` is in the catalogue, and each text of a
 * refusal in our validators.
 */
const reference = new URL('../../../../shared/reference/', import.meta.url);
const ids = new Set(catalogue.flatMap(({ entries }) => entries.map(({ id }) => id)));

describe.skipIf(!existsSync(reference))('../shared/reference', () => {
  const read = (name: string) => readFileSync(new URL(name, reference), 'utf8');
  const section = (text: string, from: string, to: string) =>
    text.slice(text.indexOf(`\n${from}`), text.indexOf(`\n${to}`));

  test.each([
    ['silent-failures.md', /^\| (S\d+)(?: †)? \|/gm, 52],
    ['sensors.md', /^\| ([VLG]-\d+) \|/gm, 154],
    ['event-sources.md', /^\| ([AEWTBSP]-\d+) \|/gm, 52],
    ['event-bus.md', /^\| (H-\d+) \|/gm, 27],
  ])('%s: each row has its entry', (name, row, count) => {
    const rows = [...read(name).matchAll(row)].map(([, id]) => id!);
    expect(rows).toHaveLength(count);
    expect(rows.filter((id) => !ids.has(id) && !notRefused.has(id))).toEqual([]);
  });

  test('each surprise of the event sources has its entry', () => {
    const surprises = section(read('event-sources.md'), '## 4.', '## 5.');
    const rows = [...surprises.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => `ES-${number}`);
    expect(rows).toHaveLength(37);
    expect(rows.filter((id) => !ids.has(id))).toEqual([]);
  });

  const folder = new URL('../validation/', import.meta.url);
  const validators = readdirSync(folder)
    .filter((name) => name !== 'remedies.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
    .replaceAll("\\'", "'");

  test.each([
    ['sensors.md', '### 7.2', '### 7.6'],
    ['event-sources.md', '### 3.1', '### 3.4'],
    ['event-bus.md', '### A.7', 'Not validated here'],
  ])('%s: each text of a refusal is in a validator', (name, from, to) => {
    const texts = [...section(read(name), from, to).matchAll(/(?<!`)`([^`|\n]+)`(?!`)/g)].map(([, text]) => text!);
    const sentences = texts.filter((text) => text.split(' ').length > 3 && !elsewhere.has(text));
    expect(sentences.length).toBeGreaterThan(4);
    const missing = sentences.filter((text) => !fragments(text).every((part) => validators.includes(part)));
    expect(missing).toEqual([]);
  });
});

/** That TLS is not verified is accepted. */
const notRefused: ReadonlySet<string> = new Set(['T-1']);

/** Texts that no validator of ours holds as a whole. */
const elsewhere: ReadonlySet<string> = new Set([
  // Put together of parts: the word for the parameters, their index, what is wrong.
  'template parameter index: %d. err: %w',
  'payload index: %d. err: %w',
  'trigger for template %s is invalid, %w',
  // Examples of what Go says of a time and of a port.
  "invalid timezone 'PST': unknown time zone PST",
  'parsing time "2026-07-01 09:00" as "2006-01-02 15:04:05": cannot parse "" as ":"',
  'failed to parse server port <p>. err: strconv.Atoi: parsing "<p>": invalid syntax',
  'value out of range',
  // No YAML leads to these.
  "k8s trigger can't be nil",
  "argoWorkflow trigger can't be nil",
  "HTTP trigger for can't be nil",
  "openwhisk trigger for can't be nil",
  "openfaas trigger for can't be nil",
  "trigger can't be nil",
  "custom trigger for can't be nil",
  // Said of the EventBus that is not there, and of types, by rules of their own.
  'eventbus <name> not found',
  'Failed to build Deployment spec.',
  'failed to get a validator: json: cannot unmarshal <kind> into Go struct field <…> of type <t>',
]);

/** What stands between the parts that differ from object to object. */
function fragments(text: string): string[] {
  return text
    .split(/"?(?:%\+?[sdvqw]|<[^>]*>|…)"?/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);
}
