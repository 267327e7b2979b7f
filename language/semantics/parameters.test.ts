import { describe, expect, test } from 'vitest';
import type { TriggerParameter } from '../../schemas/types.generated.ts';
import { applyParameters, compileParameters } from './parameters.ts';
import { applyResourceParameters } from './parameters-resource.ts';
import { applyTemplateParameters } from './parameters-template.ts';
import { constructPayload, resolveHeaders } from './payload.ts';
import { EventDocuments } from './resolve-documents.ts';

const data = '{"s":"str","n":5,"b":true,"z":null,"o":{"k": 1},"l":[1, 2],"name":{"first":"Ada"}}';
const context = {
  id: 'i1',
  source: 'es',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'ev',
  time: '',
};
const events = new EventDocuments(new Map([['d', { context, data }]]));

/** A parameter from a key of the event; `raw` keeps its JSON type. */
function from(
  dataKey: string,
  dest: string,
  rest: { operation?: string; raw?: boolean; of?: string } = {},
): TriggerParameter {
  const src = { dependencyName: rest.of ?? 'd', dataKey, useRawData: rest.raw ?? false };
  return { src, dest, ...(rest.operation === undefined ? {} : { operation: rest.operation }) };
}

describe('applyParameters', () => {
  test.each<[string, TriggerParameter[], string]>([
    ['{}', [from('n', 'a')], '{"a":"5"}'],
    ['{}', [from('n', 'a', { raw: true })], '{"a":5}'],
    ['{}', [from('z', 'a', { raw: true })], '{"a":null}'],
    ['{}', [from('o', 'a')], '{"a":"{\\"k\\": 1}"}'],
    ['{}', [from('o', 'a', { raw: true })], '{"a":{"k": 1}}'],
    ['{"a":"x"}', [from('s', 'a', { operation: 'append' })], '{"a":"xstr"}'],
    ['{"a":"x"}', [from('s', 'a', { operation: 'prepend' })], '{"a":"strx"}'],
    ['{"a":1}', [from('n', 'a', { operation: 'append', raw: true })], '{"a":"15"}'],
    ['{}', [from('n', 'a', { operation: 'append', raw: true })], '{"a":5}'],
    ['{"a":[1]}', [from('s', 'a.-1')], '{"a":[1,"str"]}'],
    ['{"a":1}', [from('s', 'a', { of: 'absent' })], '{"a":1}'],
    ['{"a":[{"n":"x"}]}', [from('s', 'a.#(n=="y").v')], '{"a":[{"n":"x"}]}'],
    ['{"a":5}', [from('s', 'a.b', { operation: 'append' })], '{"a":{"b":"str"}}'],
    ['{"a":1}', [{ ...from('n', 'a', { raw: true }), operation: 'overwrite' }], '{"a":5}'],
  ])('%s with %j', (document, parameters, expected) => {
    const { text, failure } = applyParameters(compileParameters(parameters), document, events);
    expect([text, failure]).toEqual([expected, null]);
  });

  test.each<[TriggerParameter, string]>([
    [from('s', 'a', { operation: 'bogus' }), 'unsupported trigger parameter operation: bogus'],
    [from('nope', 'a'), "unable to resolve 'd' parameter value. err: <nil>"],
    [from('s', ''), 'path cannot be empty'],
    [{ src: { dependencyName: 'd', dataKey: 's' } }, 'path cannot be empty'],
  ])('%j is an error', (parameter, error) => {
    const { text, failure } = applyParameters(compileParameters([parameter]), '{}', events);
    expect([text, failure]).toEqual(['', { outcome: 'error', error }]);
  });

  test('each step keeps what was written, and how', () => {
    const parameters = [from('n', 'a', { raw: true }), from('s', 'a', { of: 'absent', raw: true }), from('s', 'b')];
    const { steps } = applyParameters(compileParameters(parameters), '{}', events);
    expect(steps.map(({ text, raw }) => [text, raw])).toEqual([
      ['5', true],
      [null, false],
      ['str', false],
    ]);
    const failed = applyParameters(compileParameters([from('n', 'a', { raw: true, operation: 'x' })]), '{}', events);
    expect(failed.steps.map(({ text, raw }) => [text, raw])).toEqual([[null, false]]);
  });

  test('what the library does not survive, and what would exhaust the machine', () => {
    const write = (document: string, dest: string) =>
      applyParameters(compileParameters([from('s', dest)]), document, events);
    const crash = { outcome: 'crash', error: 'runtime error: slice bounds out of range' };
    expect(write('[1]', '#.@keys:{"a')).toMatchObject({ text: '', failure: crash });
    expect(write('[]', '999999999')).toMatchObject({ text: '', failure: { outcome: 'not-supported' } });
  });
});

describe('applyResourceParameters', () => {
  const pod = '{"kind":"Pod","apiVersion":"v1","x":1.0,"big":12345678901234567}';

  test('numbers and keys are written as Go writes them', () => {
    const { text } = applyResourceParameters(compileParameters([from('s', 'metadata.name')]), pod, events);
    expect(text).toBe('{"apiVersion":"v1","big":12345678901234567,"kind":"Pod","metadata":{"name":"str"},"x":1}');
  });

  test('an object that is nested as deeply as JSON may be is written', () => {
    const object = `{"a":${'{"a":'.repeat(9_999)}1${'}'.repeat(9_999)},"kind":"Pod"}`;
    expect(applyResourceParameters([], object, events)).toMatchObject({ text: object, failure: null });
  });

  test.each([
    ['kind', `Object 'Kind' is missing in '{"apiVersion":"v1","big":12345678901234567,"kind":5,"x":1}\n'`],
    ['', 'path cannot be empty'],
  ])('a number at %j is an error', (dest, error) => {
    const parameters = compileParameters([from('n', dest, { raw: true })]);
    expect(applyResourceParameters(parameters, pod, events).failure).toEqual({ outcome: 'error', error });
  });
});

describe('a resource', () => {
  test.each([
    ['[1]', 'json: cannot unmarshal array into Go value of type map[string]interface {}'],
    ['null', "Object 'Kind' is missing in 'null\n'"],
    ['{"kind":""}', `Object 'Kind' is missing in '{"kind":""}\n'`],
  ])('%s is no object with a kind', (object, error) => {
    const failure = { outcome: 'error', error };
    expect(applyResourceParameters([], object, events)).toEqual({ text: '', failure, steps: [] });
  });

  test('without a list of parameters is taken as it is', () => {
    const text = '{"a":1,"b":1.5}';
    expect(applyResourceParameters(null, '{"b":1.50, "a":1}', events)).toEqual({ text, failure: null, steps: [] });
    const failure = {
      outcome: 'error',
      error: 'json: cannot unmarshal number into Go value of type map[string]interface {}',
    };
    expect(applyResourceParameters(null, '5', events)).toEqual({ text: '', failure, steps: [] });
  });

  test('counts as one without a kind when its apiVersion cannot be read', () => {
    const versioned = (value: string, raw: boolean) => {
      const src = { dependencyName: 'd', dataTemplate: value, ...(raw ? { dataKey: 'n', useRawData: true } : {}) };
      const parameters = compileParameters([{ src, dest: 'apiVersion' }]);
      return applyResourceParameters(parameters, '{"kind":"Pod"}', events);
    };
    expect(versioned('a/b', false).text).toBe('{"apiVersion":"a/b","kind":"Pod"}');
    const error = `Object 'Kind' is missing in '{"kind":"Pod","apiVersion":"a/b/c"}'`;
    expect(versioned('a/b/c', false).failure).toEqual({ outcome: 'error', error });
    expect(versioned('', true).text).toBe('{"apiVersion":5,"kind":"Pod"}');
  });
});

describe('applyTemplateParameters', () => {
  const template = { name: 't', http: { url: 'http://h', headers: { A: '1' } } };

  test('fields are changed, and what has no field is lost', () => {
    const parameters = compileParameters([from('s', 'http.headers.B'), from('s', 'http.nothing')]);
    const { template: changed, failure } = applyTemplateParameters(parameters, template, events);
    expect(failure).toBe(null);
    expect(changed).toEqual({ name: 't', http: { url: 'http://h', headers: { A: '1', B: 'str' }, host: '' } });
    expect(template.http.headers).toEqual({ A: '1' });
  });

  test('without parameters it is the one it was', () => {
    expect(applyTemplateParameters([], template, events)).toEqual({ template, failure: null, steps: [] });
  });

  test('keys are read without regard to case, and what is no JSON is an error', () => {
    const { template: changed } = applyTemplateParameters(compileParameters([from('s', 'HTTP.url')]), template, events);
    expect(changed.http?.url).toBe('str');
    const huge = new EventDocuments(new Map([['d', { context, data: '{"n":1e400}' }]]));
    const parameters = compileParameters([from('n', 'http.timeout', { raw: true })]);
    const error = "invalid character '+' looking for beginning of value";
    expect(applyTemplateParameters(parameters, template, huge)).toMatchObject({
      template,
      failure: { outcome: 'error', error },
    });
  });

  test('a value of a wrong type is an error', () => {
    const { failure } = applyTemplateParameters(compileParameters([from('s', 'http.timeout')]), template, events);
    const error = 'json: cannot unmarshal string into Go struct field HTTPTrigger.http.timeout of type int64';
    expect(failure).toEqual({ outcome: 'error', error });
  });
});

describe('constructPayload', () => {
  test.each<[TriggerParameter[], string | null]>([
    [[from('s', 'a.b'), from('n', 'a.c', { raw: true })], '{"a":{"b":"str","c":5}}'],
    [[from('s', '0'), from('n', '1', { raw: true })], '["str",5]'],
    [[from('s', 'a'), from('o', ''), from('n', 'z')], '{"k": 1}'],
    [[from('n', 'a'), from('s', 'a', { operation: 'append' })], '{"a":"str"}'],
    [[], null],
    [[from('s', '', { of: 'absent' })], null],
    [[from('s', 'a.#.b')], null],
  ])('%j', (parameters, body) => {
    expect(constructPayload(compileParameters(parameters), events)).toMatchObject({ body, failure: null });
  });

  test('no value for a destination is the crash that it is', () => {
    const { failure } = constructPayload(compileParameters([from('s', 'a', { of: 'absent' })]), events);
    const error = 'runtime error: invalid memory address or nil pointer dereference';
    expect(failure).toEqual({ outcome: 'crash', error });
  });
});

test('dynamic headers take their names as they stand', () => {
  const parameters = compileParameters([from('s', 'x-a.b'), from('o', 'X', { raw: true })]);
  expect(resolveHeaders(parameters, events).headers).toEqual([
    { name: 'x-a.b', value: 'str' },
    { name: 'X', value: '{"k": 1}' },
  ]);
  const { failure } = resolveHeaders(compileParameters([from('nope', 'X')]), events);
  const { steps } = resolveHeaders(compileParameters([from('s', 'X'), from('nope', 'X')]), events);
  expect(steps.map(({ text, raw }) => [text, raw])).toEqual([
    ['str', false],
    [null, false],
  ]);
  const error = "failed to resolve the value for dynamicHeader X, unable to resolve 'd' parameter value. err: <nil>";
  expect(failure).toEqual({ outcome: 'error', error });
});
