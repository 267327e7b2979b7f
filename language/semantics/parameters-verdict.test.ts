import { expect, test } from 'vitest';
import type { TriggerParameter, TriggerParameterSource } from '../../schemas/types.generated.ts';
import { applyParameters, compileParameters } from './parameters.ts';
import { explainParameters } from './parameters-verdict.ts';
import { constructPayload, resolveHeaders } from './payload.ts';
import { EventDocuments, type ParameterEvent } from './resolve-documents.ts';
import { verdictLines } from './testing/verdict-lines.ts';

const context = {
  id: 'i1',
  source: 'es',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'ev',
  time: '',
};

/** `d` has an event; that of `broken` is no JSON; `nil` and `bare`, without an event and a context, exist only in theory. */
const events = new EventDocuments(
  new Map<string, ParameterEvent | null>([
    ['d', { context, data: '{"n":5,"o":{"k": 1},"name":{"first":"Ada"}}' }],
    ['broken', { context, data: '{' }],
    ['nil', null],
    ['bare', { context: null, data: '{}' }],
  ]),
);

/** How each kind of list is applied. */
const makers = {
  template: (parameters: ReturnType<typeof compileParameters>) => applyParameters(parameters, '{}', events),
  payload: (parameters: ReturnType<typeof compileParameters>) => constructPayload(parameters, events),
  headers: (parameters: ReturnType<typeof compileParameters>) => resolveHeaders(parameters, events),
};

function explain(kind: keyof typeof makers, list: readonly TriggerParameter[]): string[] {
  const parameters = compileParameters(list);
  const run = { parameters, ...makers[kind](parameters) };
  return verdictLines(explainParameters(run, { events, at: ['p'], kind }));
}

const nilPointer = 'runtime error: invalid memory address or nil pointer dereference';

test.each<[string, TriggerParameterSource, string[]]>([
  [
    'the value of a key, as JSON',
    { dataKey: 'n', useRawData: true },
    [
      'pass parameter p.0 (a): the value is written as JSON to a | Number 5',
      "pass data p.0.src: the event's data is read",
      'pass key p.0.src.dataKey (n): the key gives the value | Number 5',
    ],
  ],
  [
    'the value of a key of the context',
    { contextKey: 'id' },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String i1',
      "pass context p.0.src: the event's context is read",
      'pass key p.0.src.contextKey (id): the key gives the value | String i1',
    ],
  ],
  [
    'that of the template, before key and default',
    { dataTemplate: '{{ .Input.n }}', dataKey: 'n', value: 'v', useRawData: true },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String 5',
      "pass data p.0.src: the event's data is read",
      'pass template p.0.src.dataTemplate ({{ .Input.n }}): the template gives the value | String 5',
      'not-reached key p.0.src.dataKey (n): it was not asked',
      'not-reached default p.0.src.value (v): it was not asked',
    ],
  ],
  [
    'that of the template of the context',
    { contextTemplate: '{{ .Input.subject }}!' },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String ev!',
      "pass context p.0.src: the event's context is read",
      'pass template p.0.src.contextTemplate ({{ .Input.subject }}!): the template gives the value | String ev!',
    ],
  ],
  [
    'the default, when template and key give nothing',
    { dataTemplate: '{{ .Input.no }}', dataKey: 'name.frist', value: 'v' },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String v',
      "pass data p.0.src: the event's data is read",
      'error template p.0.src.dataTemplate ({{ .Input.no }}): the template gives nothing | upstream: template evaluated to empty string or no value: {{ .Input.no }}',
      'reject key p.0.src.dataKey (name.frist): the key does not exist; the nearest that does is name.first | nearest name.first | upstream: key name.frist does not exist to in the event payload',
      'pass default p.0.src.value (v): the default is taken | String v',
    ],
  ],
  [
    'the default, when nothing is near the key',
    { dataKey: 'zzz', value: '' },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String ',
      "pass data p.0.src: the event's data is read",
      'reject key p.0.src.dataKey (zzz): the key does not exist | upstream: key zzz does not exist to in the event payload',
      'pass default p.0.src.value (): the default is taken | String ',
    ],
  ],
  [
    'the key, when the template gives nothing',
    { dataTemplate: '{{ .Input.no }}', dataKey: 'n' },
    [
      'pass parameter p.0 (a): the value is written as a string to a | String 5',
      "pass data p.0.src: the event's data is read",
      'error template p.0.src.dataTemplate ({{ .Input.no }}): the template gives nothing | upstream: template evaluated to empty string or no value: {{ .Input.no }}',
      'pass key p.0.src.dataKey (n): the key gives the value | Number 5',
    ],
  ],
  [
    'nothing, which ends the trigger',
    { dataKey: 'name.frist' },
    [
      `error parameter p.0 (a): unable to resolve 'd' parameter value. err: <nil> | upstream: unable to resolve 'd' parameter value. err: <nil>`,
      "pass data p.0.src: the event's data is read",
      'reject key p.0.src.dataKey (name.frist): the key does not exist; the nearest that does is name.first | nearest name.first | upstream: key name.frist does not exist to in the event payload',
    ],
  ],
])('%s', (_, source, [own, ...ways]) => {
  const [, ...lines] = explain('template', [{ src: { dependencyName: 'd', ...source }, dest: 'a' }]);
  expect(lines).toEqual([own, 'pass event p.0.src.dependencyName (d): there is an event of d', ...ways]);
});

test('the whole event is asked for no document', () => {
  expect(explain('template', [{ src: { dependencyName: 'd' }, dest: 'a' }])).toEqual([
    'pass template p: 1 of 1 parameters gave a value',
    expect.stringMatching(/^pass parameter p\.0 \(a\): the value is written as a string to a \| String \{"context":/),
    'pass event p.0.src.dependencyName (d): there is an event of d',
  ]);
});

test('data that cannot be read, with a default and without', () => {
  const src = { dependencyName: 'broken', dataKey: 'n' };
  const parameters = [
    { src: { ...src, value: 'v' }, dest: 'a' },
    { src, dest: 'b' },
    { src, dest: 'c' },
  ];
  const error = 'event data is not valid JSON';
  expect(explain('template', parameters)).toEqual([
    `error template p: parameter 2 ends it: ${error} | upstream: ${error}`,
    'pass parameter p.0 (a): the value is written as a string to a | String v',
    'pass event p.0.src.dependencyName (broken): there is an event of broken',
    `error data p.0.src: the event's data cannot be read: ${error} | upstream: ${error}`,
    'not-reached key p.0.src.dataKey (n): it was not asked',
    'pass default p.0.src.value (v): the default is taken | String v',
    `error parameter p.1 (b): ${error} | upstream: ${error}`,
    'pass event p.1.src.dependencyName (broken): there is an event of broken',
    `error data p.1.src: the event's data cannot be read: ${error} | upstream: ${error}`,
    'not-reached key p.1.src.dataKey (n): it was not asked',
    'not-reached parameter p.2 (c): an earlier parameter ended it',
  ]);
});

test('an operation that there is not ends the trigger', () => {
  const src = { dependencyName: 'd', dataKey: 'n' };
  const error = 'unsupported trigger parameter operation: bogus';
  expect(explain('template', [{ src, dest: 'a', operation: 'bogus' }]).slice(0, 2)).toEqual([
    `error template p: parameter 1 ends it: ${error} | upstream: ${error}`,
    `error parameter p.0 (a): ${error} | upstream: ${error}`,
  ]);
});

test('without an event a template passes over a parameter, unless it has a default', () => {
  const src = { dependencyName: 'none', dataKey: 'n' };
  const parameters = [
    { src: { ...src, value: 'v' }, dest: 'a' },
    { src, dest: 'a' },
  ];
  expect(explain('template', parameters)).toEqual([
    'pass template p: 1 of 2 parameters gave a value',
    'pass parameter p.0 (a): the value is written as a string to a | String v',
    'reject event p.0.src.dependencyName (none): there is no event of none: the default is taken',
    'not-reached key p.0.src.dataKey (n): it was not asked',
    'pass default p.0.src.value (v): the default is taken | String v',
    'reject parameter p.1 (a): it has no value and is skipped',
    'reject event p.1.src.dependencyName (none): there is no event of none: the parameter has no value',
    'not-reached key p.1.src.dataKey (n): it was not asked',
  ]);
});

test.each(['payload', 'headers'] as const)('without an event the process would end in %s', (kind) => {
  const src = { dependencyName: 'none', dataKey: 'n' };
  expect(explain(kind, [{ src, dest: 'a' }])).toEqual([
    `crash ${kind} p: parameter 1 ends it: ${nilPointer} | upstream: ${nilPointer}`,
    `crash parameter p.0 (a): it has no value, and upstream follows the pointer to it: the process ends | upstream: ${nilPointer}`,
    'reject event p.0.src.dependencyName (none): there is no event of none: the parameter has no value',
    'not-reached key p.0.src.dataKey (n): it was not asked',
  ]);
});

test.each(['template', 'payload', 'headers'] as const)('without a source the process would end in %s', (kind) => {
  expect(explain(kind, [{ dest: 'a' }])).toEqual([
    `crash ${kind} p: parameter 1 ends it: ${nilPointer} | upstream: ${nilPointer}`,
    `crash parameter p.0 (a): the process ends here | upstream: ${nilPointer}`,
  ]);
});

test.each([
  ['nil', { contextKey: 'id' }, 'there is no event to take the context from'],
  ['bare', { dataKey: 'id' }, 'there is no event to take the data from'],
])('the process would end at %s', (dependencyName, source, reason) => {
  const [, own, , document] = explain('template', [{ src: { dependencyName, ...source }, dest: 'a' }]);
  expect(own).toBe(`crash parameter p.0 (a): the process ends here | upstream: ${nilPointer}`);
  expect(document).toMatch(new RegExp(`^crash (context|data) p\\.0\\.src: ${reason}$`));
});

test('a value without a destination is the whole body', () => {
  const of = (dataKey: string, dest: string) => ({ src: { dependencyName: 'd', dataKey }, dest });
  const lines = explain('payload', [of('n', 'a'), of('o', ''), of('n', 'b')]);
  expect(lines.filter((line) => / (payload|parameter) /.test(line))).toEqual([
    'pass payload p: 2 of 2 parameters gave a value',
    'pass parameter p.0 (a): the value is written as a string to a | String 5',
    'pass parameter p.1 (): the value is the whole body | String {"k": 1}',
    'not-reached parameter p.2 (b): an earlier parameter ended it',
  ]);
});

test('headers are strings, and name the one that cannot be resolved', () => {
  const of = (dataKey: string, dest: string) => ({ src: { dependencyName: 'd', dataKey, useRawData: true }, dest });
  const lines = explain('headers', [of('n', 'X-A'), of('no', 'X-B')]);
  const error = "failed to resolve the value for dynamicHeader X-B, unable to resolve 'd' parameter value. err: <nil>";
  expect(lines.filter((line) => / (headers|parameter) /.test(line))).toEqual([
    `error headers p: parameter 2 ends it: ${error} | upstream: ${error}`,
    'pass parameter p.0 (X-A): the value is written as a string to X-A | String 5',
    `error parameter p.1 (X-B): ${error} | upstream: ${error}`,
  ]);
});
