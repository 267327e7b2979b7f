import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startBroker } from '../../emulator/bus/containers.ts';
import { createBus } from '../../emulator/bus/create.ts';
import { type Broker, imageOf } from '../../emulator/bus/images.ts';
import { systemClock } from '../../emulator/clock.ts';
import { event, RecordingSensor, trigger } from './recording-sensor.ts';

/** A broker's URL for the tests, or why there is none. */
export type TestBroker = { readonly url: string } | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    nats: TestBroker;
    kafka: TestBroker;
  }
}

/** Sees to one NATS and one Kafka for all tests: those that the environment names, else containers, removed at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [nats, kafka] = await Promise.all([
    testBroker('nats', process.env['ARGO_EVENTS_LOCAL_TEST_NATS']),
    testBroker('kafka', process.env['ARGO_EVENTS_LOCAL_TEST_KAFKA']),
  ]);
  if ('url' in kafka.broker) await useOnce(kafka.broker.url);
  project.provide('nats', nats.broker);
  project.provide('kafka', kafka.broker);
  return async () => {
    await Promise.all([nats.stop(), kafka.stop()]);
  };
}

/**
 * A new Kafka refuses its first group and its first transaction while their coordinators load: the bus then tries again, which a
 * test that counts steps would see.
 */
async function useOnce(url: string): Promise<void> {
  const eventBus = { kafka: { topic: `first-${randomUUID()}` } };
  const bus = await createBus({ kind: 'kafka', folder: '', url, eventBus, clock: systemClock });
  const sensor = new RecordingSensor({ sensor: 'first', triggers: [trigger('notify', 'made')] });
  await bus.subscribe(sensor);
  await bus.publish(event('e1', 'made'));
  await sensor.seen('fired', 1);
  await bus.close();
}

async function testBroker(
  broker: Broker,
  url: string | undefined,
): Promise<{ readonly broker: TestBroker; readonly stop: () => Promise<void> }> {
  if (url !== undefined && url !== '') return { broker: { url }, stop: async () => undefined };
  try {
    const running = await startBroker(broker, imageOf(broker, {}, process.env), () => undefined);
    return { broker: { url: running.url }, stop: running.stop };
  } catch (error) {
    return { broker: { missing: (error as Error).message }, stop: async () => undefined };
  }
}
