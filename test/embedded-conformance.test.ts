import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbeddedBus } from '../emulator/bus/embedded/embedded-bus.ts';
import { streamSettings } from '../emulator/bus/stream-settings.ts';
import { VirtualClock } from '../emulator/clock.ts';
import { type BusUnderTest, conformance } from './brokers/conformance.ts';

// The whole suite on the embedded bus: it needs no broker and no real time.
const folder = mkdtempSync(join(tmpdir(), 'embedded-conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

let run = 0;
let clock = new VirtualClock();

const embedded: BusUnderTest = {
  differences: {
    follows: 'jetstream',
    deduplicatesPublishing: true,
    deduplicatesDelivery: true,
    holdsConditions: true,
  },
  open: async () =>
    openEmbeddedBus({ folder: join(folder, String(run)), settings: streamSettings({}), clock, ackWaitMs: 30_000 }),
  reset: async () => {
    run++;
    clock = new VirtualClock();
  },
  letRedeliveryCome: () => clock.advance(30_000),
  advance: (ms) => clock.advance(ms),
  sensorName: () => 'orders',
};

conformance('embedded', () => embedded);
