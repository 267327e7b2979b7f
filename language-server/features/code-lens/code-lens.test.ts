import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { codeLenses } from './code-lens.ts';

test('each event says how many Sensors listen to it; a Sensor that names it twice is one', () => {
  const second = `${orders.split('//- /sensor.yaml')[1]!.split('//- ')[0]!}    - {name: again, eventSourceName: orders, eventName: sent}\n`;
  const other = second.replace('name: shipping', 'name: billing').replace(/ {2}triggers:[^]*$/, '');
  const { documents, context } = fixture(`${orders}//- /other.yaml${other}`);
  const source = documents.get('file:///source.yaml')!;
  expect(
    codeLenses(source, context)
      .map(({ range, command }) => `${range.start.line}: ${command!.title}`)
      .sort(),
  ).toEqual(['10: 2 sensors listen', '15: no sensor listens', '6: 2 sensors listen']);
  expect(codeLenses(documents.get('file:///sensor.yaml')!, context)).toEqual([]);
});
