import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { fixture, marked } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { Turn } from '../../turn.ts';
import { documentSymbols } from './document-symbols.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}: ${detail}`,
    ...outline(children, `${indent}  `),
  ]);
}

test('the outline speaks of events, dependencies and triggers', () => {
  const { documents } = fixture(orders);
  expect(outline(documentSymbols(documents.get('file:///source.yaml')!))).toEqual([
    'orders: EventSource',
    '  nightly: calendar',
    '  paid: webhook',
    '  sent: webhook',
  ]);
  expect(outline(documentSymbols(documents.get('file:///sensor.yaml')!))).toEqual([
    'shipping: Sensor',
    '  paid-order: orders / paid',
    '  sent: orders / sent',
    '  ship: http when paid-order && (paid_order || sent)',
  ]);
});

test('each range holds its selection and its children, in several documents too', () => {
  const { document } = fixture(
    `kind: Secret\nmetadata: {name: a}\n---\n${orders.split('//- /sensor.yaml\n')[1]!.split('//-')[0]}`,
  );
  const check = (symbols: readonly DocumentSymbol[], from: number, to: number) => {
    for (const { range, selectionRange, children = [] } of symbols) {
      const [start, end] = [document.positions.offsetAt(range.start), document.positions.offsetAt(range.end)];
      expect(start).toBeGreaterThanOrEqual(from);
      expect(end).toBeLessThanOrEqual(to);
      expect(document.positions.offsetAt(selectionRange.start)).toBeGreaterThanOrEqual(start);
      expect(document.positions.offsetAt(selectionRange.end)).toBeLessThanOrEqual(end);
      check(children, start, end);
    }
  };
  const symbols = documentSymbols(document);
  check(symbols, 0, document.text.length);
  expect(symbols.map(({ name }) => name)).toEqual(['a', 'shipping']);
  const [dependency] = symbols[1]!.children!;
  expect(marked(document, [dependency!.selectionRange])).toContain('- ‹name›: paid-order');
});

test.for<[query: string, expected: readonly string[]]>([
  ['paid', ['paid (EventSource orders)', 'paid-order (Sensor shipping)']],
  ['shp', ['ship (Sensor shipping)', 'shipping (Sensor)', 'shop (Secret)']],
  ['(', []],
])('workspace symbols of %s', async ([query, expected]) => {
  const hurried = new Turn({ platform: { now: () => 0n, after: () => () => undefined } });
  const found = await hurried.through(workspaceSymbols(query, fixture(orders).context));
  expect(found.map(({ name, containerName }) => `${name} (${containerName})`).sort()).toEqual(expected);
});
