import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { call } from '../../emulator/control/client.ts';
import type { Status } from '../../emulator/control/protocol/protocol.ts';
import { type Figure, median, quantile } from './figures.ts';

/** Measures the bundled command line with the quickstart on the durable embedded bus. */
export async function benchEmulator(): Promise<Figure[]> {
  const starts: number[] = [];
  for (let i = 0; i < 7; i++) starts.push(await withEmulator(async ({ readyMs }) => readyMs));
  const latencies = await withEmulator(measureLatency);
  const rate = await withEmulator(measureThroughput);
  return [
    { what: 'run to ready, bundled CLI', value: median(starts), unit: 'ms', most: 500 },
    { what: 'HTTP request to captured trigger, p50', value: quantile(latencies, 0.5), unit: 'ms', most: 3 },
    { what: 'HTTP request to captured trigger, p99', value: quantile(latencies, 0.99), unit: 'ms', most: 15 },
    { what: 'events per second, end to end', value: rate, unit: '/s', least: 2000 },
  ];
}

interface Running {
  readonly child: ChildProcess;
  readonly readyMs: number;
  readonly run: { readonly pid: number; readonly port: number; readonly token: string };
  readonly status: Status;
}

async function withEmulator<T>(measure: (running: Running) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(join(import.meta.dirname, '../../examples/quickstart'), folder, { recursive: true });
  // Nothing fails here: retries would measure their sleeps.
  writeFileSync(join(folder, 'argo-events-local.yaml'), 'triggers: {}\n');
  const started = performance.now();
  const bin = join(import.meta.dirname, '../../dist/bin/argo-events-local.cjs');
  const child = spawn(process.execPath, [bin, 'run', folder, '--json', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const run = JSON.parse(line) as Running['run'] & { readonly ready?: boolean; readonly status: Status };
      if (run.ready) return await measure({ child, readyMs: performance.now() - started, run, status: run.status });
    }
    throw new Error('the emulator ended before it was ready');
  } finally {
    if (child.exitCode === null) {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One event at a time: from the moment before the request is written until the trigger's mock has answered. */
async function measureLatency({ run, status }: Running): Promise<number[]> {
  const post = poster(addressOf(status, 'order'));
  const sent = new Map<string, number>();
  for (let n = 0; n < 600; n++) {
    const id = `order-${n}`;
    sent.set(id, performance.timeOrigin + performance.now());
    await post(JSON.stringify({ id, customer: 'ada', total: 99, items: [] }));
  }
  await idle(run);
  const latencies: number[] = [];
  for (const { id } of await call(run, 'events', { limit: 500 })) {
    const trace = await call(run, 'trace', { event: id });
    const { body } = JSON.parse(trace.data.text!) as { body: { id: string } };
    const executed = trace.firings
      .find(({ trigger }) => trigger === 'announce')!
      .steps.find(({ kind }) => kind === 'execute')!;
    latencies.push(executed.time + executed.durationMs - sent.get(body.id)!);
  }
  return latencies;
}

/**
 * Many events at once, on both endpoints; the clock stops when every consumer has acknowledged everything. The first events
 * are not counted: what they pay for is compiling, for which V8 takes a second of the other core and ten thousand events.
 */
async function measureThroughput({ run, status }: Running): Promise<number> {
  const addresses = ['order', 'payment'].map((event) => addressOf(status, event));
  /** Answers when the first of them was sent, after the last was handled. */
  const send = async (events: number): Promise<number> => {
    const sender = join(import.meta.dirname, 'sender.ts');
    const child = spawn(process.execPath, [sender, '32', String(events), ...addresses], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [[started], [code]] = await Promise.all([
      once(createInterface(child.stdout), 'line') as Promise<[string]>,
      once(child, 'close') as Promise<[number | null]>,
    ]);
    if (code !== 0) throw new Error('the sender failed');
    await idle(run);
    return Number(started) - performance.timeOrigin;
  };
  await send(10_000);
  const events = 30_000;
  const started = await send(events);
  return (events / (performance.now() - started)) * 1000;
}

function poster(address: string): (body: string) => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (body) =>
    new Promise((resolve, reject) => {
      const sending = request(
        address,
        { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } },
        (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
          answer.resume().on('end', resolve);
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
}

function addressOf(status: Status, event: string): string {
  return status.eventSources[0]!.events.find(({ name }) => name === event)!.address!;
}

async function idle(run: Running['run']): Promise<void> {
  for (;;) {
    const rows = await call(run, 'lag', {});
    if (rows.every(({ lag, unacknowledged }) => lag === 0 && unacknowledged === 0)) return;
    // Asking without a pause would be a load of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
