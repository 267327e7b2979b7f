import { expect, test } from 'vitest';
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

test('a transform shows its stages, what it changed and what was lost', () => {
  const data = '{"n":1,"old":true,"big":9007199254740993}';
  const verdict = compileTransform({ jq: '.n += 1 | del(.old) | .new = {}' }).explain({ context, data });
  const counts = { delivered: 0, rejected: 0, waiting: 0, fired: 0, failed: 0 };
  const trace: EventTrace = {
    summary: {
      seq: 1,
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
  const lines = printTrace(trace, styleFor({}))
    .split('\n')
    .slice(3)
    .map((line) => line.trim());
  expect(lines).toEqual([
    '✓ pass transform.jq.0  .n += 1: {"big":9007199254740992,"n":1,"old":true} → {"big":9007199254740992,"n":2,"old":true}',
    '✓ pass transform.jq.1  del(.old): {"big":9007199254740992,"n":2,"old":true} → {"big":9007199254740992,"n":2}',
    '✓ pass transform.jq.2  .new = {}: {"big":9007199254740992,"n":2} → {"big":9007199254740992,"n":2,"new":{}}',
    'changed n: 1 → 2',
    'gone old: true',
    'new new: {}',
    'lost big: 9007199254740993 becomes 9007199254740992',
  ]);
});
