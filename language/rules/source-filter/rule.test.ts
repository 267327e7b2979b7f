import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';
import { fixAll } from '../fix-all.ts';
import { Linter, lintText } from '../lint.ts';
import { sourceFilter } from './rule.ts';

test.each([
  [`"header.x-kind[0] == 'a'"`, String.raw`"header[\"X-Kind\"][0] == 'a'"`],
  ['body?.order-id == 7', String.raw`"get(body, \"order-id\") == 7"`],
  [`body.items[0].a-b == body["c-d"]`, String.raw`"body.items[0][\"a-b\"] == body[\"c-d\"]"`],
  ['all(body.items, .price-tax == 5)', String.raw`"all(body.items, #[\"price-tax\"] == 5)"`],
  ['all(body.items, {.price.net-tax == 5})', String.raw`"all(body.items, {.price[\"net-tax\"] == 5})"`],
  ['"all(body.items, #.price-tax == 5)"', String.raw`"all(body.items, #[\"price-tax\"] == 5)"`],
])('the fix of %s', (expression, fixed) => {
  expect(fixAll(filtered(expression), lintText('a.yaml', filtered(expression), linter)).text).toBe(filtered(fixed));
});

test.each([
  ['all(body.items, .price-tax == 5)', '#["price-tax"]'],
  ['all(body.items, #.price-tax == 5)', '#["price-tax"]'],
  ['reduce(body.items, #acc.net-sum + 1) > 1', '#acc["net-sum"]'],
])('what is written instead in %s', (expression, better) => {
  const [found] = lintText('a.yaml', filtered(`"${expression}"`), linter);
  expect(found?.message).toContain(`Write \`${better}\`.`);
});

test.each(['|', '|-', '>-'])('what is written in lines of its own (%s) is found and left as it is', (style) => {
  const text = filtered(`${style}\n          body.order-id == 7`);
  const found = lintText('a.yaml', text, linter);
  expect(found).toHaveLength(1);
  expect(fixAll(text, found).text).toBe(text);
});

test.each(['body.order-len(body.items) > 1', 'let a = 1; body.order-a > 1', 'body.a - b > 1'])(
  'a dash that may be a minus is left alone: %s',
  (expression) => {
    expect(lintText('a.yaml', filtered(expression), linter)).toEqual([]);
  },
);

const linter = new Linter({ rules: [sourceFilter], now: timeFromNanoseconds(0n, utc) });

function filtered(expression: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: {name: shop}
spec:
  webhook:
    order:
      endpoint: /order
      port: "12000"
      method: POST
      filter:
        expression: ${expression}
`;
}
