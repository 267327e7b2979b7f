import { describe, expect, it } from 'vitest';
import { parseAction, printAction } from './action-record.ts';
import type { IncomingRecord } from './kafka-link.ts';

const made = { name: 'made', eventSourceName: 'hooks', eventName: 'orders', hash: 0n };
const paid = { name: 'paid', eventSourceName: 'hooks', eventName: 'payments', hash: 0n };
const trigger = {
  name: 'notify',
  expression: 'made||paid',
  conditions: 'made || paid',
  stateful: false,
  atLeastOnce: false,
  dependencies: [made, paid],
};

const envelope = (id: string, subject: string, data = '1') =>
  `{"specversion":"1.0","id":"${id}","source":"hooks","type":"webhook","subject":"${subject}","data":${data}}`;

function record(value: string, dependencyName: string): IncomingRecord {
  const at = { topic: 'bus-orders-action', partition: 0, offset: 1, timestamp: 0 };
  return {
    ...at,
    key: 'notify',
    value: Buffer.from(value),
    header: (name) => (name === 'dependencyName' ? dependencyName : ''),
  };
}

describe('a record of the action topic', () => {
  it('keeps the event to the byte', () => {
    const body = envelope('e1', 'orders', '12345678901234567890');
    const event = { id: 'e1', source: 'hooks', subject: 'orders', body: Buffer.from(body) };
    const { key, value, headers } = printAction('notify', 'made', event);
    expect([key, headers, Buffer.from(value).toString()]).toEqual(['notify', { dependencyName: 'made' }, `[${body}]`]);
    const action = parseAction(record(`[${body}]`, 'made'), trigger);
    expect(action?.events).toEqual(new Map([['made', event]]));
  });

  it.each([
    ['the event of the one dependency', `[${envelope('e1', 'orders')},${envelope('e2', 'payments')}]`, 'paid', 'e2'],
    ['nothing for a dependency that is gone', `[${envelope('e1', 'orders')}]`, 'sent', null],
    ['nothing when no event matches it', `[${envelope('e1', 'orders')}]`, 'paid', null],
    ['nothing of what is no array', envelope('e1', 'orders'), 'made', null],
    ['nothing of what is no JSON', '[', 'made', null],
  ])('hands over %s', (_, value, dependency, expected) => {
    expect(parseAction(record(value, dependency), trigger)?.message.id ?? null).toBe(expected);
  });
});
