import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBus } from '../../emulator/bus/create.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import type { BusUnderTest } from './conformance.ts';

/** The embedded bus in a folder of its own, on a clock that the tests move. */
export function embeddedUnderTest(): BusUnderTest & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-under-test-'));
  let run = 0;
  let clock = new VirtualClock();
  return {
    differences: {
      follows: 'jetstream',
      deduplicatesPublishing: true,
      deduplicatesDelivery: true,
      holdsConditions: true,
    },
    open: () => createBus({ kind: 'embedded', folder: join(folder, String(run)), eventBus: null, clock }),
    reset: async () => {
      run++;
      clock = new VirtualClock();
    },
    letRedeliveryCome: () => clock.advance(30_000),
    advance: (ms) => clock.advance(ms),
    sensorName: () => 'orders',
    remove: () => rmSync(folder, { recursive: true }),
  };
}
