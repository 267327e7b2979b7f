import type { TestProject } from 'vitest/node';
import { startBroker } from '../../emulator/bus/containers.ts';
import { type Broker, imageOf } from '../../emulator/bus/images.ts';

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
  project.provide('nats', nats.broker);
  project.provide('kafka', kafka.broker);
  return async () => {
    await Promise.all([nats.stop(), kafka.stop()]);
  };
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
