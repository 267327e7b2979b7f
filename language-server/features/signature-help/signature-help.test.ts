import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { signatureHelp } from './signature-help.ts';

/** The signature that is shown at `▮` of the orders workspace, its active parameter between `‹…›`. */
function checkSignature(replaced: string, by: string, expected: string | null): void {
  const text = orders.replace(replaced, () => by);
  expect(text).not.toBe(orders);
  const { document, position } = fixture(text);
  const help = signatureHelp(document, position);
  if (help === null) return expect(null).toBe(expected);
  const { label, parameters, activeParameter } = help.signatures[help.activeSignature!]!;
  const [start, end] = (parameters![activeParameter!]?.label ?? [0, 0]) as [number, number];
  expect(`${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`).toBe(expected);
}

const template = "'{{ .Input.body.id | toString }}'";
const script = 'return event.body.id == 7';
const conditions = 'conditions: paid-order && (paid_order || sent)';

test.for<[name: string, replaced: string, by: string, expected: string | null]>([
  ['a template in quotes', template, "'{{ trunc 5 ▮ }}'", 'trunc length ‹text›'],
  ['a template that is not finished', template, "'{{ trunc ▮", 'trunc ‹length› text'],
  ['a plain template', template, 'id {{.Input.body.id | trunc ▮', 'trunc ‹length› text'],
  ['a script in a block', script, 'return string.rep(event.body.id, ▮', 'string.rep(text, ‹count›)'],
  ['a script of several lines', script, 'local a = 1\n          return math.max(\n            ▮', 'math.max(‹x›, ...)'],
  ['too many arguments', script, 'return math.abs(1, ▮', '‹›math.abs(x)'],
  [
    'an expression, with a space at the end',
    'method: POST',
    'filter: {expression: "split(a, ▮"}',
    'split(text, ‹separator›, limit?)',
  ],
  ['a plain expression', 'method: POST', 'filter:\n        expression: split(a, ▮', 'split(text, ‹separator›, limit?)'],
  ['jq', 'filters:\n', 'transform:\n        jq: limit(3; ▮\n      filters:\n', 'limit($n; ‹g›)'],
  ['nothing in a language without functions', conditions, 'conditions: (▮', null],
  ['nothing in a plain text', 'eventName: paid', 'eventName: f(▮', null],
  ['nothing where a key is typed', 'eventName: paid', 'ev▮', null],
])('%s', ([, replaced, by, expected]) => checkSignature(replaced, by, expected));
