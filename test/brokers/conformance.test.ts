import { afterAll, inject } from 'vitest';
import { conformance } from './conformance.ts';
import { embeddedUnderTest } from './embedded-under-test.ts';
import { jetStreamUnderTest } from './jetstream-under-test.ts';
import { kafkaUnderTest } from './kafka-under-test.ts';
import { withBroker } from './with-broker.ts';

const embedded = embeddedUnderTest();
afterAll(() => embedded.remove());

conformance('embedded', embedded);
withBroker('a NATS server', inject('nats'), (url) => conformance('jetstream', jetStreamUnderTest(url)));
withBroker('a Kafka cluster', inject('kafka'), (url) => conformance('kafka', kafkaUnderTest(url)));
