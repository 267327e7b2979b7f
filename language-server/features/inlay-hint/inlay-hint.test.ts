import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { inlayHints } from './inlay-hint.ts';

test('a schedule is said in words behind it; a wrong one and one outside the range are not', () => {
  const { document, context } = fixture(orders);
  const lines = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 0 },
  });
  expect(inlayHints(document, lines(0, 99), context)).toEqual([
    { position: { line: 16, character: 28 }, label: 'at 02:30', paddingLeft: true },
  ]);
  expect(inlayHints(document, lines(0, 3), context)).toEqual([]);
  const wrong = fixture(orders.replace('30 2 * * *', '30 2 *'));
  expect(inlayHints(wrong.document, lines(0, 99), wrong.context)).toEqual([]);
});
