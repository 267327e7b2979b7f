import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Linter, lintText } from './lint.ts';
import type { Diagnostic } from './diagnostic.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { rules } from './registry.generated.ts';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';

const now = timeFromNanoseconds(0n, utc);
const linter = new Linter({ rules, now });

const sensor = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: s}
spec:
  dependencies:
    - name: a
      eventSourceName: hook
      eventName: order
  triggers:
    - template:
        name: t
        openwhisk: {host: h}
        log: {}
`;

function codes(text: string, by = linter): string[] {
  return lintText('a.yaml', text, by).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('what is looked at', () => {
  test('our kinds only', () => {
    expect(codes('kind: Deployment\nspec: {replicaz: 1, a: [}\n')).toEqual([]);
    expect(codes('just text')).toEqual([]);
    expect(codes('')).toEqual([]);
  });

  test('a document that is too broken to be read, when it is meant for us', () => {
    expect(codes('kind: Sensor\nspec: [\n')[0]).toContain('yaml-syntax');
    expect(codes('kind: Deployment\nspec: [\n')).toEqual([]);
  });

  test('behind a mistake of syntax no key is said to be unknown', () => {
    expect(codes('kind: Sensor\nmetadata:\n\tname: s\n')).toEqual([expect.stringContaining('yaml-syntax')]);
    expect(codes('kind: Sensor\nspek: {}\nmetadata:\n\tname: s\n')[0]).toBe('unknown-field spek');
  });

  test('template braces are left alone with one hint', () => {
    const found = lintText('a.yaml', `${sensor}{{- if .Values.x }}\n  more: {{ .Values.y }}\n{{- end }}\n`, linter);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['template-braces', 'info']]);
    expect(codes(sensor.replace('name: t', 'name: "{{ x }}"')).join()).not.toContain('template-braces');
    expect(codes(sensor.replace('name: t', 'name: "{{ .Values.x }}"'))).toEqual(['template-braces {{ .Values.x }}']);
    expect(codes(sensor.replace('name: t', 'name: "{{ .Input.Values }}"')).join()).not.toContain('template-braces');
    expect(codes(`# of {{ .Values.x }}\n${sensor}`).join()).not.toContain('template-braces');
    expect(codes('kind: Deployment\nspec:\n{{- if .x }}\n  a: {{ .y }}\n{{- end }}\n')).toEqual([]);
  });

  test.each(['{{.Values.x}}', '{{ $.Values.x }}', '{{- .Release.Name -}}', '{{ default 1 (.Chart.x) }}'])(
    'what only Helm has: %s',
    (braces) => {
      expect(codes(sensor.replace('name: t', `name: "${braces}"`))).toEqual([`template-braces ${braces}`]);
      expect(codes(sensor.replace('kind: Sensor', `kind: Sensor\n"${braces}": 1`))).toEqual([
        `template-braces ${braces}`,
      ]);
    },
  );

  test.each([
    ['a template that Argo evaluates', '{src: {dataTemplate: "{{ with .Input.body }}{{ .Release.name }}{{ end }}"}}'],
    ['a block text', '\n          |\n          {{ .Values.x }}'],
    ['the object of a trigger', '{k8s: {source: {resource: {kind: ApplicationSet, x: "{{ .Values.x }}"}}}}'],
    ['a filter', '{filters: {data: [{template: "{{ with .Input }}{{ .Values.x }}{{ end }}"}]}}'],
  ])('%s makes no chart of a file', (_, value) => {
    expect(codes(`${sensor}        more: ${value}\n`).join()).not.toContain('template-braces');
  });

  test('another object of the file makes no chart of it', () => {
    const other = 'apiVersion: v1\nkind: ConfigMap\ndata: {x: "{{ .Values.x }}", y: "kind: Sensor"}\n---\n';
    expect(codes(other + sensor)).toEqual(codes(sensor));
  });

  test('every document, with offsets of the file', () => {
    const text = `kind: ConfigMap\n---\n${sensor}`;
    expect(codes(text)).toEqual(codes(sensor));
    expect(lintText('a.yaml', text, linter)[0]!.start).toBe(lintText('a.yaml', sensor, linter)[0]!.start + 20);
  });
});

describe('a List', () => {
  const item = sensor.replace(/^(?=.)/gm, '    ').replace('    api', '  - api');
  const list = `apiVersion: v1\nkind: List\nitems:\n${item}${item.replace('name: s', 'name: r')}`;

  test('is checked item by item, at the places of the items', () => {
    const [once, all] = [lintText('a.yaml', sensor, linter), lintText('a.yaml', list, linter)];
    expect(all.map(({ code }) => code)).toEqual([...once, ...once].map(({ code }) => code));
    expect(all.map(({ start, end }) => list.slice(start, end))).toEqual(
      [...once, ...once].map(({ start, end }) => sensor.slice(start, end)),
    );
    expect(codes(list.replace('name: r', 'name: s'))).toContain('duplicate-object s');
  });

  test('holds objects that others find, and that can be read alone', () => {
    const index = new WorkspaceIndex();
    const [s, r] = index.update('a.yaml', list).manifests;
    expect([s!.name, r!.name]).toEqual(['s', 'r']);
    expect(index.objects('Sensor', 'r', '')).toEqual([r]);
    const [alone] = new WorkspaceIndex().update('b.yaml', r!.document.text).manifests;
    expect(alone!.ours!.value).toEqual(r!.ours!.value);
    expect(alone!.document.root!.start).toBe(r!.document.root!.start);
  });

  test('that cannot be read is one finding', () => {
    expect(codes(`${list}  - [\n`).filter((code) => code.startsWith('yaml-syntax'))).toHaveLength(1);
    expect(codes(`apiVersion: v1\nkind: SensorList\nitems: 3\n`)).toEqual([]);
  });

  test('of our kind gives its items the type that they leave out', () => {
    const bare = item.replace(/apiVersion.*\n *kind.*\n */, '');
    const listed = `apiVersion: argoproj.io/v1alpha1\nkind: SensorList\nitems:\n${bare}`;
    expect(codes(listed).join()).toContain('unknown-field openwhisk');
    expect(codes(listed.replace('SensorList', 'List')).join()).toEqual('');
  });
});

describe('suppression', () => {
  test.each([
    ['on the line', sensor.replace('{host: h}', '{host: h} # argo-events-local: ignore unknown-field')],
    [
      'on the line before',
      sensor.replace('        openwhisk', '        # argo-events-local: ignore unknown-field\n        openwhisk'),
    ],
    ['of several codes', sensor.replace('{host: h}', '{host: h} # argo-events-local: ignore x, unknown-field')],
    ['in the file', `# argo-events-local: ignore-file unknown-field\n${sensor}`],
  ])('%s', (_, text) => {
    expect(codes(sensor).join()).toContain('unknown-field');
    expect(codes(text).join()).not.toContain('unknown-field');
  });

  const ignore = '# argo-events-local: ignore script-mistake';
  const filtered = (script: string) =>
    sensor.replace('      eventName: order\n', `      eventName: order\n      filters:\n${script}\n`);

  test.each([
    [
      'a folded text',
      ['        ', ''],
      (comment: string) => `script: > ${comment}\n          return string.trim('a') == 'a'`,
    ],
    [
      'a literal text',
      ['        ', ''],
      (comment: string) => `script: | ${comment}\n          return string.trim('a') == 'a'`,
    ],
    [
      'a text in quotes',
      ['        ', '\n        '],
      (comment: string) => `${comment}script: "return\n          string.trim('a') == 'a'"`,
    ],
    [
      'a text below its key',
      ['        ', ''],
      (comment: string) => `script: ${comment}\n          "return\n          string.trim('a') == 'a'"`,
    ],
  ])('in %s, where its key stands', (_, [indent, behind], script) => {
    expect(codes(filtered(indent + script(''))).join()).toContain('script-mistake');
    expect(codes(filtered(indent + script(ignore + behind))).join()).not.toContain('script-mistake');
  });

  test('of another code or line changes nothing', () => {
    const other = sensor.replace('{host: h}', '{host: h} # argo-events-local: ignore wrong-type');
    const elsewhere = sensor.replace('log: {}', 'log: {} # argo-events-local: ignore unknown-field');
    expect(codes(other).join()).toContain('unknown-field');
    expect(codes(elsewhere).join()).toContain('unknown-field');
  });
});

test('severities are configurable by code', () => {
  const strict = new Linter({
    rules,
    now,
    severitiesFor: () => ({ 'unknown-field': 'hint', 'unknown-event': 'off' }),
  });
  const found = lintText('a.yaml', sensor, strict);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['unknown-field', 'hint']]);
});

test('so is that of the hint for template braces', () => {
  const braces = `${sensor}{{- if .Values.x }}\n`;
  const severityOf = (severity: 'warning' | 'off') =>
    lintText('a.yaml', braces, new Linter({ rules, now, severitiesFor: () => ({ 'template-braces': severity }) })).map(
      (found) => found.severity,
    );
  expect([severityOf('warning'), severityOf('off')]).toEqual([['warning'], []]);
});

test('the problem at which upstream stops is marked', () => {
  const text = sensor.replace('name: a', 'name: ""').replace('eventName: order', 'eventName: ""');
  const refused = lintText('a.yaml', text, linter).filter(({ upstream }) => upstream);
  expect(refused.map(({ message, upstream }) => [upstream!.id, upstream!.first, message])).toEqual([
    [
      'V-102',
      true,
      'The controller refuses this: “event dependency must define a name”. Give the dependency a `name`.',
    ],
    [
      'V-104',
      false,
      'Once the first is mended, the controller will refuse this: “event dependency must define the EventName”. Name the event in `eventName`.',
    ],
  ]);
});

test('a severity that changes while the linter lives counts at once', () => {
  let severity: 'off' | 'error' = 'off';
  const by = new Linter({ rules, now, severitiesFor: () => ({ 'unknown-field': severity }) });
  expect(codes(sensor, by).join()).not.toContain('unknown-field');
  severity = 'error';
  expect(codes(sensor, by).join()).toContain('unknown-field');
});

describe('fixes', () => {
  /** Every fix of every example of what is wrong. */
  const pages = rules.flatMap(({ meta }) => {
    const page = readFileSync(new URL(`${meta.code}/README.md`, import.meta.url), 'utf8');
    const wrong = page.split('\n## Wrong')[1]!.split('\n## Right')[0]!;
    return [...wrong.matchAll(/```yaml (sensor|trigger|dependency|event-source)\n([^]*?)```/g)].map((match) => {
      const plain = match[2]!.replace(/^ *#[ \t]*\^+ .*\n/gm, '');
      return [meta.code, match[1]!, plain] as const;
    });
  });

  test.each(pages)('of %s (%s) take the finding away and bring no error', (code, kind, body) => {
    const text = wrap(kind, body);
    const before = lintText('a.yaml', text, linter);
    for (const diagnostic of before.filter((one) => one.code === code && one.fix !== undefined)) {
      const after = lintText('a.yaml', apply(text, diagnostic), linter);
      expect([diagnostic.fix!.title, count(after, code)]).toEqual([diagnostic.fix!.title, count(before, code) - 1]);
      expect(count(after, 'yaml-syntax')).toBe(0);
      expect(after.length).toBeLessThanOrEqual(before.length + 1);
    }
  });
});

function count(diagnostics: readonly Diagnostic[], code: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.code === code).length;
}

function apply(text: string, { fix }: Diagnostic): string {
  const edits = fix!.edits.toSorted((a, b) => b.start - a.start);
  return edits.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function wrap(kind: string, body: string): string {
  const start = (name: string) => `apiVersion: argoproj.io/v1alpha1\nkind: ${name}\nmetadata: {name: x}\nspec:\n`;
  const indent = (by: number) => body.replace(/^(?=.)/gm, ' '.repeat(by));
  if (kind === 'sensor') return start('Sensor') + indent(2);
  if (kind === 'event-source') return start('EventSource') + indent(2);
  const dependencies =
    '  dependencies:\n    - {name: a, eventSourceName: hook, eventName: a}\n    - {name: b, eventSourceName: hook, eventName: b}\n';
  if (kind === 'trigger') return `${start('Sensor')}${dependencies}  triggers:\n    -\n${indent(6)}`;
  return `${start('Sensor')}  triggers:\n    - {template: {name: t, log: {}}}\n  dependencies:\n    -\n${indent(6)}`;
}

describe('speed', () => {
  test('a rule that looks at one object is run once per version of its document', () => {
    let runs = 0;
    const counting = {
      meta: { ...rules[0]!.meta, code: 'counting', scope: 'document' as const },
      create: () => ({ object: () => void runs++ }),
    };
    const by = new Linter({ rules: [counting], now });
    const index = new WorkspaceIndex();
    const documents = Array.from({ length: 50 }, (_, i) => `---\n${sensor.replace('name: s', `name: s${i}`)}`);
    by.lint(index, index.update('a.yaml', documents.join('')));
    expect(runs).toBe(50);
    documents[7] = documents[7]!.replace('order', 'orders');
    by.lint(index, index.update('a.yaml', documents.join('')));
    expect(runs).toBe(51);
  });
});
