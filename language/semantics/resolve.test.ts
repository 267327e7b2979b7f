import { describe, expect, test } from 'vitest';
import type { TriggerParameterSource } from '../../schemas/types.generated.ts';
import type { EventContext } from './event.ts';
import { type Resolution, compileSource, resolve } from './resolve.ts';
import { EventDocuments, type ParameterEvent } from './resolve-documents.ts';

const context: EventContext = {
  id: 'i1',
  source: 'es',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'ev',
  time: '2024-07-15T12:00:00.5+02:00',
};

function eventsOf(data: string | null, changes: Partial<EventContext> = {}): EventDocuments {
  return new EventDocuments(new Map([['d', { context: { ...context, ...changes }, data }]]));
}

function checkResolution(
  source: TriggerParameterSource,
  data: string | null,
  expected: { value?: string; type?: string; error?: string },
  changes: Partial<EventContext> = {},
): void {
  const { outcome, value, type, error } = resolve(compileSource(source), eventsOf(data, changes));
  expect(outcome === 'value' ? { value, type } : { error }).toEqual(expected);
}

const d = { dependencyName: 'd' };

describe('resolve', () => {
  test.each<[TriggerParameterSource, string, { value?: string; type?: string; error?: string }]>([
    [{ ...d, value: 'v' }, '{}', { value: 'v', type: 'String' }],
    [{ ...d, dataKey: 'a.b' }, '{"a":{"b":"x"}}', { value: 'x', type: 'String' }],
    [{ ...d, dataKey: 'a' }, '{"a":1.10}', { value: '1.1', type: 'Number' }],
    [{ ...d, dataKey: 'a' }, '{"a":12345678901234567890}', { value: '12345678901234567890', type: 'Number' }],
    [{ ...d, dataKey: 'a' }, '{"a":null}', { value: 'null', type: 'Null' }],
    [{ ...d, dataKey: 'a' }, '{"a":[1, 2]}', { value: '[1, 2]', type: 'JSON' }],
    [{ ...d, contextKey: 'subject' }, '{}', { value: 'ev', type: 'String' }],
    [{ ...d, contextKey: 'time' }, '{}', { value: '2024-07-15T10:00:00Z', type: 'String' }],
    [{ ...d, contextKey: 'subject', dataKey: 'a' }, '{"a":true}', { value: 'true', type: 'True' }],
    [{ ...d, dataTemplate: '{{ upper .Input.a }}' }, '{"a":"x"}', { value: 'X', type: 'String' }],
    [{ ...d, contextTemplate: '{{ .Input.id }}!' }, '{}', { value: 'i1!', type: 'String' }],
    [{ ...d, dataTemplate: '{{ .Input.no }}', dataKey: 'a' }, '{"a":"x"}', { value: 'x', type: 'String' }],
    [{ ...d, dataTemplate: '{{ bad', dataKey: 'a' }, '{"a":1}', { value: '1', type: 'Number' }],
    [{ ...d, dataKey: 'zz', value: '' }, '{"a":1}', { value: '', type: 'String' }],
    [{ ...d, dataKey: 'zz' }, '{"a":1}', { error: "unable to resolve 'd' parameter value. err: <nil>" }],
    [{ ...d, dataKey: 'a' }, 'no json', { error: 'event data is not valid JSON' }],
    [
      { ...d, dataTemplate: '{{ .Input.zz }}', contextKey: 'type' },
      '{"a":1}',
      {
        error:
          "unable to resolve 'd' parameter value. err: template evaluated to empty string or no value: {{ .Input.zz }}",
      },
    ],
  ])('%j of %s', checkResolution);

  test('without a selector the whole event is the value, its data in base64', () => {
    const expected =
      '{"context":{"id":"\\u003ci\\u003e","source":"es","specversion":"1.0","type":"webhook",' +
      '"datacontenttype":"application/json","subject":"ev","time":null},"data":"eyJhIjoxfQ=="}';
    checkResolution(d, '{"a":1}', { value: expected, type: 'String' }, { id: '<i>', time: '' });
  });

  test.each<[TriggerParameterSource, Partial<Resolution>]>([
    [{ ...d, dependencyName: 'none' }, { outcome: 'none' }],
    [
      { ...d, dependencyName: 'none', value: 'v' },
      { outcome: 'value', value: 'v', from: 'default' },
    ],
    [
      { ...d, value: 'v' },
      { outcome: 'value', value: 'v', from: 'default' },
    ],
    [
      { ...d, dataKey: 'a' },
      { outcome: 'value', value: '[1]', type: 'JSON', from: 'key' },
    ],
    [
      { ...d, dataTemplate: '{{ .Input.n }}' },
      { outcome: 'value', value: '5', from: 'template' },
    ],
    [
      { ...d, dataTemplate: '{{ bad', dataKey: 'b', value: 'v' },
      {
        outcome: 'value',
        value: 'v',
        from: 'default',
        failed: [
          { step: 'template', message: 'template: param:1: function "bad" not defined' },
          { step: 'key', message: 'key b does not exist to in the event payload' },
        ],
      },
    ],
    [
      { ...d, dataTemplate: '{{ fail "x" }}' },
      {
        outcome: 'error',
        error: `unable to resolve 'd' parameter value. err: template: param:1:3: executing "param" at <fail "x">: error calling fail: x`,
        failed: [
          { step: 'template', message: 'template: param:1:3: executing "param" at <fail "x">: error calling fail: x' },
        ],
      },
    ],
  ])('%j says from where its value is, and what failed before', (source, expected) => {
    const nothing = { value: '', type: 'String', error: '', from: null, failed: [] };
    expect(resolve(compileSource(source), eventsOf('{"a":[1],"n":5}'))).toEqual({ ...nothing, ...expected });
  });

  test('data that cannot be read is the first that failed', () => {
    const failed = [{ step: 'document', message: 'event data is not valid JSON' }];
    const key = { ...d, dataKey: 'a' };
    expect(resolve(compileSource({ ...key, value: 'v' }), eventsOf('{'))).toMatchObject({ from: 'default', failed });
    expect(resolve(compileSource(key), eventsOf('{'))).toMatchObject({ outcome: 'error', from: null, failed });
    const whole = resolve(compileSource(d), eventsOf('{'));
    expect(whole).toMatchObject({ outcome: 'value', from: 'event', failed: [] });
  });

  test('the content type decides how data is read', () => {
    const key = { ...d, dataKey: 'a' };
    checkResolution(key, 'a: 0x10', { value: '16', type: 'Number' }, { datacontenttype: 'application/yaml' });
    const error = 'unsupported event content type: application/json; charset=utf-8';
    checkResolution(key, '{"a":1}', { error }, { datacontenttype: 'application/json; charset=utf-8' });
    const broken = "failed converting yaml event data to JSON: yaml: line 1: did not find expected ',' or ']'";
    checkResolution(key, 'a: [1', { error: broken }, { datacontenttype: 'application/yaml' });
  });

  test('no data is empty: no JSON, and the YAML of nothing', () => {
    checkResolution({ ...d, dataKey: '@this' }, null, { error: 'event data is not valid JSON' });
    const yaml = { datacontenttype: 'application/yaml' };
    checkResolution({ ...d, dataKey: '@this' }, null, { value: 'null', type: 'Null' }, yaml);
  });

  test('the zero time is null', () => {
    checkResolution(
      { ...d, contextKey: 'time' },
      '{}',
      { value: 'null', type: 'Null' },
      { time: '0001-01-01T00:00:00Z' },
    );
    checkResolution({ ...d, contextKey: 'time' }, '{}', { value: 'null', type: 'Null' }, { time: '' });
  });

  test('data that is nested too deeply for encoding/json is not valid', () => {
    const key = { ...d, dataKey: 'a' };
    const nested = (depth: number) => `{"a":1,"b":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    checkResolution(key, nested(9_999), { value: '1', type: 'Number' });
    checkResolution(key, nested(10_000), { error: 'event data is not valid JSON' });
  });

  test('a dependency without an event has no value, and the default is one', () => {
    const events = new EventDocuments(new Map());
    expect(resolve(compileSource({ ...d, dataKey: 'a' }), events).outcome).toBe('none');
    expect(resolve(compileSource({ ...d, dataKey: 'a', value: 'def' }), events).value).toBe('def');
  });

  test('where upstream follows a nil pointer we report the crash', () => {
    const nothing = new EventDocuments(new Map<string, ParameterEvent | null>([['d', null]]));
    expect(resolve(null, nothing).outcome).toBe('crash');
    expect(resolve(compileSource({ ...d, contextKey: 'id' }), nothing).outcome).toBe('crash');
    expect(resolve(compileSource(d), nothing).value).toBe('null');
    expect(resolve(compileSource({ ...d, dataKey: 'a' }), nothing).error).toBe('event is nil');
    expect(resolve(compileSource({ ...d, dataKey: 'a', contextKey: 'id' }), nothing).outcome).toBe('crash');
  });

  test('a template that changes its input changes it for nobody else', () => {
    const events = eventsOf('{"a":{"b":1}}');
    const change = compileSource({ ...d, dataTemplate: '{{ set .Input "a" 5 | len }}' });
    expect(resolve(change, events).value).toBe('1');
    expect(resolve(compileSource({ ...d, dataTemplate: '{{ .Input.a.b }}' }), events).value).toBe('1');
  });

  test('a path that would exhaust the machine is not evaluated, and that is said', () => {
    const dataKey = Array.from({ length: 60 }, () => '[@this,@this]').join('|');
    expect(resolve(compileSource({ ...d, dataKey }), eventsOf('{"a":1}')).outcome).toBe('not-supported');
    const dataTemplate = '{{ repeat 1000000000 "x" }}';
    const source = compileSource({ ...d, dataTemplate, value: 'def' });
    expect(resolve(source, eventsOf('{"a":1}')).outcome).toBe('not-supported');
  });
});
