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

/** The lines with a subject behind them, with the hint in `«…»`. */
function subjectsIn(text: string): string[] {
  const { documents, context } = fixture(text);
  const document = documents.get('file:///sensor.yaml')!;
  const lines = document.text.split('\n');
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  return inlayHints(document, all, context)
    .filter(({ label }) => (label as string).startsWith('default.'))
    .map(({ position: { line }, label }) => `${lines[line]!.trim()} «${label as string}»`);
}

test('the subject that an event has on JetStream stands behind its name', () => {
  expect(subjectsIn(orders)).toEqual([
    'eventName: paid «default.orders.paid»',
    'eventName: sent «default.orders.sent»',
  ]);
  const kafka =
    '//- /bus.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: default}\nspec: {kafka: {url: k}}\n';
  expect(subjectsIn(orders + kafka)).toEqual([]);
  const merged = orders
    .replace('- name: paid-order', '- &first\n      name: paid-order')
    .replace('- name: sent\n      eventSourceName: orders\n      eventName: sent', '- <<: *first\n      name: sent');
  expect(subjectsIn(merged)).toEqual(['eventName: paid «default.orders.paid»']);
});
