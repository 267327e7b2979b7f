import { expect, test } from 'vitest';
import type { EventDependencyTransformer } from '../../schemas/types.generated.ts';
import type { EventTrace } from '../control/protocol/protocol.ts';
import { compileTransform } from '../../language/semantics/transform.ts';
import { printTrace } from './print-trace.ts';
import { styleFor } from './terminal.ts';

const context = {
  id: '1',
  source: 'shop',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: '',
  subject: '',
  time: '',
};

/** The lines of a trace below that of its transform. */
function belowTransform(transform: EventDependencyTransformer, data: string): string[] {
  const verdict = compileTransform(transform).explain({ context, data });
  const counts = { delivered: 0, rejected: 0, waiting: 0, fired: 0, failed: 0 };
  const trace: EventTrace = {
    summary: {
      seq: 1,
      run: 1,
      id: '1',
      eventSource: 'shop',
      event: 'a',
      type: 'webhook',
      time: 0,
      bytes: 1,
      outcome: 'published',
      counts,
    },
    context,
    data: { text: data },
    steps: [
      {
        kind: 'transform',
        outcome: 'pass',
        reason: 'the data is what the transform made',
        at: null,
        verdict,
        effect: null,
      },
    ],
    deliveries: [],
    firings: [],
  } as unknown as EventTrace;
  return printTrace(trace, styleFor({}))
    .split('\n')
    .slice(3)
    .map((line) => line.trim());
}

test('a transform shows its stages, what it changed and what was lost', () => {
  const data = '{"n":1,"old":true,"big":9007199254740993}';
  expect(belowTransform({ jq: '.n += 1 | del(.old) | .new = {}' }, data)).toEqual([
    '✓ pass transform.jq.0  .n += 1: {"big":9007199254740992,"n":1,"old":true} → {"big":9007199254740992,"n":2,"old":true}',
    '✓ pass transform.jq.1  del(.old): {"big":9007199254740992,"n":2,"old":true} → {"big":9007199254740992,"n":2}',
    '✓ pass transform.jq.2  .new = {}: {"big":9007199254740992,"n":2} → {"big":9007199254740992,"n":2,"new":{}}',
    'changed n: 1 → 2',
    'gone old: true',
    'new new: {}',
    'lost big: 9007199254740993 becomes 9007199254740992',
  ]);
});

test('a transform by a script shows the lines that it took, and what it changed', () => {
  const script = 'local n = event.n\nif n > 1 then\n  n = 0\nelse\n  n = n + 1\n  event.n = n\nend\nreturn event';
  expect(belowTransform({ script }, '{"n":1}')).toEqual(['lines taken 1–2, 5–6, 8', 'changed n: 1 → 2']);
});

test('what the bus delivered again when the emulator was started again says so', () => {
  const counts = { delivered: 2, rejected: 0, waiting: 0, fired: 1, failed: 0 };
  const kind = { eventSource: 'shop', event: 'order', type: 'webhook', outcome: 'published' as const };
  const delivery = {
    id: 1,
    sensor: 'orders',
    triggers: ['book'],
    consumer: 'group-1',
    position: '1',
    time: 0,
    steps: [],
  };
  const firing = { id: 1, sensor: 'orders', trigger: 'book', type: 'http', time: 0, events: {}, steps: [] };
  const trace: EventTrace = {
    summary: { seq: 1, run: 1, id: '1', ...kind, time: 0, bytes: 1, counts },
    replayOf: null,
    context: {},
    data: { text: '{}' },
    steps: [],
    deliveries: [
      { ...delivery, run: 1, attempt: 1, outcome: 'waiting', reason: 'payment is missing' },
      { ...delivery, run: 2, attempt: 2, outcome: 'fired', reason: 'everything passes: it fires' },
    ],
    firings: [{ ...firing, run: 2, outcome: 'succeeded', reason: 'succeeded at the first attempt' }],
  };
  expect(printTrace(trace, styleFor({})).split('\n').slice(2)).toEqual([
    '  → orders/book  • waiting  payment is missing',
    '  → orders/book  ✓ fired (delivered for the 2. time) (after a restart)  everything passes: it fires',
    '  ⚡ orders/book http  ✓ succeeded (after a restart)    succeeded at the first attempt',
  ]);
});
