import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { zeroTime } from '../../../language/go/time.ts';
import { Linter } from '../../../language/rules/lint.ts';
import type { Rule } from '../../../language/rules/rule.ts';
import type { Context } from '../../context.ts';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { DiagnosticsPush } from './push.ts';

const [source, sensor] = ['file:///source.yaml', 'file:///sensor.yaml'];

/** The orders workspace with all files open, and a clock that stands still until `pass` is called. */
function pushing(instead: Partial<Context> = {}) {
  const { documents, context } = fixture(orders);
  const sent: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const push = new DiagnosticsPush({
    documents,
    context: { ...context, ...instead },
    platform: {
      now: () => 0n,
      after: (_, run) => {
        waiting.add(run);
        return () => waiting.delete(run);
      },
    },
    ready: () => Promise.resolve(),
    send: (params) => sent.push(params),
    log: (message) => expect.unreachable(message),
  });
  /** All that waits comes to pass; answers what was sent meanwhile, as `name@version: codes`. */
  async function pass(): Promise<string[]> {
    sent.length = 0;
    await settled();
    for (const run of waiting) {
      waiting.delete(run);
      run();
    }
    await settled();
    return sent.map(({ uri, version, diagnostics }) => {
      const codes = diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code);
      return `${uri.slice(8)}@${version}: ${codes.join(' ')}`;
    });
  }
  return { documents, push, pass, sent };
}

test('every open document is told about, and again only when something is different', async () => {
  const { documents, push, pass } = pushing();
  push.changed();
  expect(await pass()).toEqual(['source.yaml@1: refused-upstream', 'sensor.yaml@1: ', 'secret.yaml@1: ']);
  push.changed();
  expect(await pass()).toEqual([]);
  const text = documents.get(sensor)!.text.replace('eventName: paid', 'eventName: payd');
  documents.didChange(sensor, 2, [{ text }]);
  push.changed();
  expect(await pass()).toEqual(['sensor.yaml@2: unknown-event']);
});

test('a change of one file is told of the files that it breaks', async () => {
  const { documents, push, pass } = pushing();
  push.changed();
  await pass();
  documents.didChange(source, 2, [{ text: documents.get(source)!.text.replace('    sent:\n', '    gone:\n') }]);
  push.changed();
  expect(await pass()).toEqual(['source.yaml@2: refused-upstream', 'sensor.yaml@1: unknown-event']);
});

test('what is typed without a pause is checked once', async () => {
  const { documents, push, pass } = pushing();
  for (const version of [2, 3, 4]) {
    documents.didChange(sensor, version, [{ text: `${documents.get(sensor)!.text}#` }]);
    push.changed();
  }
  expect((await pass()).filter((told) => told.startsWith('sensor'))).toEqual(['sensor.yaml@4: ']);
});

test('of several documents in a file only the edited one is checked again', async () => {
  const checked: string[] = [];
  const rule: Rule = {
    meta: { code: 'seen', severity: 'hint', summary: '', covers: [], scope: 'document' },
    create: ({ manifest }) => ({ object: () => void checked.push(manifest.name) }),
  };
  const { documents, push, pass } = pushing({ linter: new Linter({ rules: [rule], now: zeroTime }) });
  const text = documents.get(source)!.text;
  documents.didChange(source, 2, [{ text: `${text}---\n${text.replace('name: orders', 'name: others')}` }]);
  push.changed();
  await pass();
  expect(checked.sort()).toEqual(['orders', 'others', 'shipping']);
  checked.length = 0;
  documents.didChange(source, 3, [
    { text: documents.get(source)!.text.replace('endpoint: /paid', 'endpoint: /payed') },
  ]);
  push.changed();
  await pass();
  expect(checked).toEqual(['orders']);
});

test('a document that is closed is cleared', async () => {
  const { documents, push, sent, pass } = pushing();
  push.changed();
  await pass();
  sent.length = 0;
  documents.didClose(sensor);
  push.closed(sensor);
  expect(sent).toEqual([{ uri: sensor, diagnostics: [] }]);
  expect(await pass()).toEqual([]);
});

/** All promises that can be kept have been. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
