import { afterAll, describe, expect, it } from 'vitest';
import { type TestBroker, testBroker } from './broker.ts';
import { type BusUnderTest, conformance } from './conformance.ts';
import { embeddedUnderTest } from './embedded-under-test.ts';
import { jetStreamUnderTest } from './jetstream-under-test.ts';
import { kafkaUnderTest } from './kafka-under-test.ts';

const [nats, kafka] = await Promise.all([
  testBroker('nats', 'ARGO_EVENTS_LOCAL_TEST_NATS'),
  testBroker('kafka', 'ARGO_EVENTS_LOCAL_TEST_KAFKA'),
]);

const embedded = embeddedUnderTest();
afterAll(() => embedded.remove());
conformance('embedded', embedded);
onBroker('jetstream', nats, jetStreamUnderTest);
onBroker('kafka', kafka, kafkaUnderTest);

/** Runs the suite on the broker; without one it is skipped by name, which CI does not accept. */
function onBroker(name: string, broker: TestBroker, underTest: (url: string) => BusUnderTest): void {
  if ('missing' in broker) {
    describe(name, () => {
      if (process.env['CI'] === 'true') it('has a broker', () => expect(broker.missing).toBe(''));
      else it.skip(`conformance: ${broker.missing}`);
    });
    return;
  }
  afterAll(() => broker.stop());
  conformance(name, underTest(broker.url));
}
