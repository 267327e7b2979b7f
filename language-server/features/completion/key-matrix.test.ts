import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../language/yaml/file.ts';
import { type Path, nodeAt } from '../../../language/yaml/path.ts';
import {
  type Value,
  block,
  broken,
  chosen,
  dependencies,
  dependency,
  filters,
  flow,
  offers,
  opened,
  sensor,
  source,
  trigger,
  word,
  yamlErrors,
} from '../../testing/completion-matrix.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';

/** A key of a mapping, what is typed of it, and where the mapping is. */
interface Key extends Pick<Value, 'around' | 'beside' | 'typed' | 'label'> {
  readonly path: Path;
}

const keys: Readonly<Record<string, Key>> = {
  'the spec': {
    around: `${sensor}  @`,
    beside: ['dependencies: []'],
    typed: ['trig', 'rs'],
    label: 'triggers',
    path: ['spec'],
  },
  'a dependency': {
    around: dependency,
    beside: ['name: d', 'eventSourceName: orders'],
    typed: ['event', 'me'],
    label: 'eventName',
    path: ['spec', 'dependencies', 0],
  },
  'a filter': {
    around: `${filters}data:\n          - @`,
    beside: ['path: body.id', 'value: ["7"]'],
    typed: ['ty', 'e'],
    label: 'type',
    path: ['spec', 'dependencies', 0, 'filters', 'data', 0],
  },
  'a template': {
    around: `${trigger}@`,
    beside: ['name: t'],
    typed: ['cond', 'tion'],
    label: 'conditions',
    path: ['spec', 'triggers', 0, 'template'],
  },
  'an event': {
    around: `${source}  webhook:\n    e:\n      @`,
    beside: ['endpoint: /e', 'port: "1"'],
    typed: ['meth', 'd'],
    label: 'method',
    path: ['spec', 'webhook', 'e'],
  },
  'a type of Kubernetes': {
    around: `${sensor}  template:\n    container:\n      @`,
    beside: ['imagePullPolicy: Always'],
    typed: ['resou', 'ces'],
    label: 'resources',
    path: ['spec', 'template', 'container'],
  },
};

const keyPlaces: Readonly<Record<string, (key: Value) => string>> = {
  'a blank line below the others': (key) => block(key, '▮'),
  'a blank line above the others': (key) => block({ ...key, first: true }, '▮'),
  'the end of a word': (key) => block(key, `${key.typed[0]}▮`),
  'the middle of a word': (key) => block(key, word(key)),
  'a word before a comment': (key) => block(key, `${word(key)} # why`),
  'a word with its colon': (key) => block(key, `${word(key)}: {}`),
  'a word above the others': (key) => block({ ...key, first: true }, word(key)),
  'flow style': (key) => flow(key, '▮'),
  'flow style, in a word': (key) => flow(key, word(key)),
  'a document with CR LF': (key) => block(key, word(key)).replaceAll('\n', '\r\n'),
  'the second document': (key) => `a: 1\n---\n${block(key, word(key))}`,
  'a document behind a byte order mark': (key) => `\uFEFF${block(key, word(key))}`,
  'a bracket that is open': (key) => flow(key, `${key.typed[0]}▮`).replace(/\}\s*$/, '\n'),
  'a broken document': (key) => `${block(key, word(key))}  : : {\n`,
};

describe.for(Object.entries(keys))('a key of %s', ([, key]) => {
  test.for(Object.entries(keyPlaces))('in %s', ([place, text]) => {
    const before = opened(text({ ...key, key: '', result: '', atFirst: null }));
    const item = offers(before).find(({ label }) => label === key.label);
    expect(item).toBeDefined();
    if (broken.includes(place)) return;
    const after = chosen(before, item!);
    expect(yamlErrors(after)).toEqual([]);
    const { document } = parseFile(after).documents.at(-1)!;
    const mapping = nodeAt(document.root, key.path);
    expect(mapping?.kind === 'mapping' && mapping.entries.map((entry) => entry.key.name)).toContain(key.label);
  });
});

/** Below a whole dependency, the column alone says which mapping a key belongs to. */
test.for<[column: number, label: string | null, path: Path]>([
  [0, 'status', []],
  [2, 'triggers', ['spec']],
  [6, 'filters', ['spec', 'dependencies', 0]],
  [8, 'jq', ['spec', 'dependencies', 0, 'transform']],
])('a key on a blank line, at column %i', ([column, label, path]) => {
  const before = opened(`${dependencies}      transform:\n        script: return event\n${' '.repeat(column)}▮\n`);
  const found = offers(before);
  const item = found.find((one) => one.label === label);
  expect(found.map((one) => one.label)).toContain(label);
  const after = chosen(before, item!);
  expect(yamlErrors(after)).toEqual([]);
  const mapping = nodeAt(parseFile(after).documents.at(-1)!.document.root, path);
  expect(mapping?.kind === 'mapping' && mapping.entries.map((entry) => entry.key.name)).toContain(label);
});

test('no key is offered that would be one too many, of another mapping, or unknown', () => {
  for (const key of Object.values(keys)) {
    const before = opened(block({ ...key, key: '', result: '', atFirst: null }, '▮'));
    const codes = () =>
      diagnostics(before.documents.get('file:///a.yaml')!, before.context)
        .filter(({ code }) => code === 'unknown-field' || code === 'duplicate-key' || code === 'yaml-syntax')
        .map(({ message }) => message);
    for (const [version, item] of offers(before).entries()) {
      before.documents.didChange('file:///a.yaml', version + 2, [{ text: chosen(before, item) }]);
      before.documents.settle();
      expect(codes(), item.label).toEqual([]);
    }
  }
});
