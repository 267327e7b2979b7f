import { randomUUID } from 'node:crypto';
import { createBus } from '../../emulator/bus/create.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import type { BusUnderTest } from './conformance.ts';

/** Kafka on a cluster that belongs to the tests: each test has a topic of its own. */
export function kafkaUnderTest(url: string): BusUnderTest {
  const clock = new VirtualClock();
  let topic = '';
  let sensors = 0;
  return {
    differences: {
      follows: 'kafka',
      deduplicatesPublishing: false,
      deduplicatesDelivery: false,
      holdsConditions: false,
    },
    open: () =>
      createBus({
        kind: 'kafka',
        folder: '',
        url,
        eventBus: { kafka: { topic } },
        namespace: 'argo-events',
        clock,
      }),
    reset: async () => {
      topic = `conformance-${randomUUID()}`;
    },
    // The member that died has left the group.
    letRedeliveryCome: async () => undefined,
    advance: (ms) => clock.advance(ms),
    sensorName: () => `orders-${++sensors}-${topic.slice(-6)}`,
  };
}
