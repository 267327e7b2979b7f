import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { parseJson } from './json-text.ts';
import { shapeOf } from '../../schemas/shape.ts';

/** What Go answered for each text. */
const errors: readonly [type: string, json: string, error: string][] = [
  [
    'TriggerTemplate',
    '{"name":1}',
    'json: cannot unmarshal number into Go struct field TriggerTemplate.name of type string',
  ],
  ['TriggerTemplate', '[]', 'json: cannot unmarshal array into Go value of type v1alpha1.TriggerTemplate'],
  [
    'TriggerTemplate',
    '{"email":{"port":"25"}}',
    'json: cannot unmarshal string into Go struct field EmailTrigger.email.port of type int32',
  ],
  [
    'TriggerTemplate',
    '{"email":{"port":1.5}}',
    'json: cannot unmarshal number 1.5 into Go struct field EmailTrigger.email.port of type int32',
  ],
  [
    'TriggerTemplate',
    '{"log":{"intervalSeconds":-1}}',
    'json: cannot unmarshal number -1 into Go struct field LogTrigger.log.intervalSeconds of type uint64',
  ],
  [
    'TriggerTemplate',
    '{"http":{"headers":{"a":"b","c":1}}}',
    'json: cannot unmarshal number into Go struct field HTTPTrigger.http.headers of type string',
  ],
  // A type that decodes itself ends the decoding, so its error hides those met before.
  [
    'Trigger',
    '{"atLeastOnce":1,"retryStrategy":{"duration":true}}',
    'json: cannot unmarshal bool into Go struct field Backoff.retryStrategy.duration of type int64',
  ],
  [
    'EventSource',
    '{"spec":{"webhook":{"e":{"port":1}}}}',
    'json: cannot unmarshal number into Go struct field WebhookEventSource.spec.webhook.port of type string',
  ],
];

describe('errors', () => {
  test.each(errors)('%s %s', (type, json, error) => {
    const decoded = decode(parseJson(json).node!, shapeOf(`v1alpha1.${type}`));
    expect(decoded.errors[0]!.message).toBe(error);
  });
});

test('the standard decoder names the embedded structs it goes through', () => {
  const { node } = parseJson('{"slack":{"slackToken":{"name":1}}}');
  const field = (decoder: 'cluster' | 'standard') =>
    decode(node!, shapeOf('v1alpha1.TriggerTemplate'), { decoder }).errors[0]!.message.split(' ')[8];
  expect(field('cluster')).toBe('SecretKeySelector.slack.slackToken.name');
  expect(field('standard')).toBe('SecretKeySelector.slack.slackToken.LocalObjectReference.name');
});

test('the cluster drops keys that differ in case, the standard decoder takes them', () => {
  const { node } = parseJson('{"openwhisk":{"host":"h"},"NAME":"n","x":1}');
  const shape = shapeOf('v1alpha1.TriggerTemplate');
  const cluster = decode(node!, shape);
  expect(cluster.dropped.map(({ path, struct }) => [path, struct])).toEqual([
    [['openwhisk'], 'v1alpha1.TriggerTemplate'],
    [['NAME'], 'v1alpha1.TriggerTemplate'],
    [['x'], 'v1alpha1.TriggerTemplate'],
  ]);
  expect(cluster.value).toEqual({});
  const standard = decode(node!, shape, { decoder: 'standard' });
  expect(standard.value).toEqual({ openWhisk: { host: 'h' }, name: 'n' });
  expect(standard.dropped.map(({ path }) => path)).toEqual([['x']]);
});

describe('encoding again', () => {
  test.each([
    ['TriggerTemplate', '{"log":{},"name":"t"}', '{"name":"t","log":{}}'],
    ['TriggerParameter', '{"operation":"","src":{"value":""}}', '{"src":{"dependencyName":"","value":""},"dest":""}'],
    ['HTTPTrigger', '{"headers":{},"timeout":0}', '{"url":"","payload":null,"host":""}'],
    [
      'HTTPTrigger',
      '{"payload":[],"headers":{"b":"<","a":"é"}}',
      '{"url":"","payload":[],"headers":{"a":"é","b":"\\u003c"},"host":""}',
    ],
    ['Backoff', '{"factor": 1.50,"duration":"10s","jitter":null}', '{"duration":"10s","factor":1.50}'],
    ['ArtifactLocation', '{"resource":{"b": [1, 2],"a":"<"}}', '{"resource":{"b":[1,2],"a":"\\u003c"}}'],
    ['Condition', '{"lastTransitionTime":null}', '{"type":"","status":"","lastTransitionTime":null}'],
    [
      'KafkaTrigger',
      '{"secureHeaders":[null,{}],"payload":[null]}',
      '{"url":"","topic":"","partition":0,"payload":[{"dest":""}],"secureHeaders":[null,{}]}',
    ],
    ['LogTrigger', '{"intervalSeconds":18446744073709551615}', '{"intervalSeconds":18446744073709551615}'],
  ])('%s %s', (type, json, expected) => {
    const shape = shapeOf(`v1alpha1.${type}`);
    expect(encode(decode(parseJson(json).node!, shape, { source: json }).value, shape)).toBe(expected);
  });
});

test('a key that JavaScript knows is a key like any other', () => {
  const { node } = parseJson('{"headers":{"__proto__":"x","constructor":"y"}}');
  const shape = shapeOf('v1alpha1.HTTPTrigger');
  const { value } = decode(node!, shape);
  expect(encode(value, shape)).toBe(
    '{"url":"","payload":null,"headers":{"__proto__":"x","constructor":"y"},"host":""}',
  );
});

describe('JSON text', () => {
  test.each([
    ['', 'unexpected end of JSON input'],
    ['{', 'unexpected end of JSON input'],
    ['{a', "invalid character 'a' looking for beginning of object key string"],
    ['{"a" 1', "invalid character '1' after object key"],
    ['{"a":1 "b"', `invalid character '"' after object key:value pair`],
    ['[1 2]', "invalid character '2' after array element"],
    ['é', "invalid character 'Ã' looking for beginning of value"],
    ['"\n"', "invalid character '\\n' in string literal"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['tru x', "invalid character ' ' in literal true (expecting 'e')"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1 1', "invalid character '1' after top-level value"],
    ['['.repeat(10_001), "invalid character '[' exceeded max depth"],
  ])('%s', (text, error) => {
    expect(parseJson(text).error).toBe(error);
  });
});
