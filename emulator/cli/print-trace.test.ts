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
