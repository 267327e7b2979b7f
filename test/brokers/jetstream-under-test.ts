import { createBus } from '../../emulator/bus/create.ts';
import { assertAnswer } from '../../emulator/bus/jetstream/api-error.ts';
import { connectNats } from '../../emulator/bus/jetstream/nats-link.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import type { BusUnderTest } from './conformance.ts';

/** JetStream on a server that belongs to the tests: its streams are deleted. */
export function jetStreamUnderTest(url: string): BusUnderTest {
  let clock = new VirtualClock();
  return {
    differences: {
      follows: 'jetstream',
      deduplicatesPublishing: true,
      deduplicatesDelivery: true,
      holdsConditions: true,
    },
    open: () =>
      createBus({
        kind: 'jetstream',
        folder: '',
        url,
        eventBus: { jetstream: { streamConfig: 'replicas: 1' } },
        clock,
        ackWaitMs: 2000,
      }),
    reset: () => {
      clock = new VirtualClock();
      return deleteStreams(url);
    },
    // The server's own wait brings it about.
    letRedeliveryCome: async () => undefined,
    advance: (ms) => clock.advance(ms),
    sensorName: () => 'orders',
  };
}

async function deleteStreams(url: string): Promise<void> {
  const link = await connectNats(url, () => undefined);
  const { streams } = (await link.api('STREAM.NAMES')) as { streams: string[] | null };
  for (const stream of streams ?? [])
    assertAnswer(await link.api(`STREAM.DELETE.${stream}`), `The stream ${stream} cannot be deleted`);
  await link.close();
}
