import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printDeadLetters, printStatus } from '../emulator/cli/print-lists.ts';
import { printTrace } from '../emulator/cli/print-trace.ts';
import { readRecorded } from '../emulator/cli/recorded.ts';
import { start } from '../emulator/cli/run.ts';
import { styleFor } from '../emulator/cli/terminal.ts';
import { statusOf } from '../emulator/control/status.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { parseFixture } from '../emulator/fixture.ts';

/**
 * npm run demo
 *
 * Runs the quickstart on the embedded bus, posts real HTTP requests to its webhooks, and prints what became of each event
 * and why: one order that fires, one that is rejected, a payment that completes the condition and ends as a dead letter
 * where the accounting service is down.
 */
const quickstart = join(import.meta.dirname, '../examples/quickstart');
const style = styleFor(process.stdout);
const folder = mkdtempSync(join(tmpdir(), 'argo-events-local-demo-'));
try {
  const emulator = await start([quickstart], { data: folder, port: 0, onStop: 'drain' }, () => {});
  say('What runs', printStatus(statusOf(emulator.house), style));
  for (const name of ['order', 'small-order', 'payment']) say(`POST ${name}`, await post(emulator, name));
  await delivered(emulator);
  await emulator.house.stop('drain');
  const events = await readRecorded(folder, 'events', {});
  for (const { id } of events.toReversed()) {
    const trace = await readRecorded(folder, 'trace', { event: id });
    say(`What became of ${trace.summary.eventSource}/${trace.summary.event}`, printTrace(trace, style));
  }
  say('Dead letters', printDeadLetters(await readRecorded(folder, 'deadLetters', {}), style));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Posts a fixture's request over real HTTP to where its event source listens. */
async function post({ house }: Emulator, name: string): Promise<string> {
  const file = join(quickstart, 'fixtures', `${name}.event.yaml`);
  const { event, request } = parseFixture(readFileSync(file, 'utf8'), file);
  const address = house.sources.sources.find(({ program }) => program.event === event)?.listening?.address;
  const body = JSON.stringify(request?.body);
  const answer = await fetch(address!, { method: 'POST', headers: request?.headers ?? {}, body });
  return `curl -d '${body}' ${address}\n${answer.status} ${await answer.text()}`;
}

/** Resolves when every consumer has acknowledged everything. */
async function delivered({ house }: Emulator): Promise<void> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = house.journal.listen(() => {
        stop();
        resolve();
      });
    });
    const consumers = await house.bus.consumers();
    if (consumers.every(({ lag, unacknowledged }) => lag === 0 && unacknowledged === 0)) return;
    await changed;
  }
}

function say(title: string, text: string): void {
  process.stdout.write(`${style.bold(`── ${title} `)}\n${text}\n\n`);
}
