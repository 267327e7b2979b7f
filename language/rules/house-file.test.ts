import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';
import { fixAll } from './fix-all.ts';
import { Linter, lintText } from './lint.ts';
import { rules } from './registry.generated.ts';

const linter = new Linter({ rules, now: timeFromNanoseconds(1_781_700_000_000_000_000n, utc) });

/** What is underlined, and the message. */
const findings = (uri: string, text: string) =>
  lintText(uri, text, linter).map(({ start, end, code, message }) => `${code}: ${text.slice(start, end)}: ${message}`);

test.for<[text: string, found: string[]]>([
  ['', []],
  ['bus: kafka\nport: 0\nchecks: {unknown-field: off}\ntriggers: {a/b: {respond: [500, 0], delay: 1.5}}\n', []],
  ['buss: kafka\n', ['buss: `buss` is unknown. Did you mean `bus`?']],
  ['bus: stan\n', ['stan: `bus` must be embedded, jetstream or kafka.']],
  ['port: 70000\n', ['70000: `port` must be a whole number from 0 to 65535.']],
  ['images: {stan: x}\n', ['stan: `images.stan` is unknown.']],
  ['images: nats\n', ['nats: `images` must be an object.']],
  [
    'triggers:\n  a/b:\n    respond: [200, ok]\n    delay: -1\n',
    [
      'ok: `triggers.a/b.respond.1` must be a whole number from 0 to 599.',
      '-1: `triggers.a/b.delay` must be a number from 0 on.',
    ],
  ],
  ['triggers: {a/b: {respond: []}}\n', ['respond: `triggers.a/b.respond` must be a list that is not empty.']],
  [
    'checks: {unknown-feild: error, time-zone: loud}\n',
    [
      'unknown-feild: `checks.unknown-feild` is unknown. Did you mean `unknown-field`?',
      'loud: `checks.time-zone` must be error, warning, info, hint or off.',
    ],
  ],
  ['- a\n', ['a: The file must be an object.']],
  ['bus: [\n', [expect.stringContaining('The configuration is not YAML: ') as string]],
  ['# argo-events-local: ignore configuration\nbuss: kafka\n', []],
])('the configuration %j', ([text, found]) => {
  const all = findings('file:///w/argo-events-local.yaml', text);
  expect(all).toEqual(found.map((one) => (typeof one === 'string' ? `configuration: ${one}` : one)));
});

test.for<[text: string, found: string[]]>([
  ['eventSource: a\nevent: b\ndata: null\n', []],
  ['eventSource: a\nevent: b\nrequest: {headers: {X-A: "1"}, body: {a: 1}}\nid: x\ntime: 2026-07-20T10:11:12Z\n', []],
  ['eventSource: a\ndata: {}\n', ['eventSource: `event` is missing.']],
  ['eventSource: a\nevent: ""\ndata: 1\n', ['"": `event` must be a text that is not empty.']],
  ['eventSource: a\nevent: b\n', ['eventSource: Give exactly one of request and data.']],
  ['eventSource: a\nevent: b\nrequest: {methd: GET}\n', ['methd: `request.methd` is unknown. Did you mean `method`?']],
  ['eventSource: a\nevent: b\nrequest: {headers: {A: [x]}}\n', ['A: `request.headers.A` must be a text.']],
  ['eventSource: a\nevent: b\ndata: 1\ntime: yesterday\n', ['yesterday: `time` must be a time (RFC 3339).']],
])('the fixture %j', ([text, found]) => {
  expect(findings('file:///w/a.event.yaml', text)).toEqual(found.map((one) => `fixture: ${one}`));
});

test('manifests are checked as such, whatever their file is called', () => {
  const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: s}\nspek: {}\n';
  expect(findings('file:///w/s.event.yaml', sensor).join()).toContain('unknown-field: spek');
});

test('a misspelt key can be mended', () => {
  const text = 'buss: kafka\n';
  expect(fixAll(text, lintText('argo-events-local.yaml', text, linter)).text).toBe('bus: kafka\n');
});
