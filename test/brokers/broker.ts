import { BusError } from '../../emulator/bus/bus.ts';
import { startBroker } from '../../emulator/bus/containers.ts';
import { type Broker, imageOf } from '../../emulator/bus/images.ts';

/** A broker for the tests, or why there is none. */
export type TestBroker = { readonly url: string; readonly stop: () => Promise<void> } | { readonly missing: string };

/** The broker that the environment variable names, else a container's. */
export async function testBroker(broker: Broker, variable: string): Promise<TestBroker> {
  const url = process.env[variable];
  if (url !== undefined && url !== '') return { url, stop: async () => undefined };
  try {
    return await startBroker(broker, imageOf(broker, {}, process.env), () => undefined);
  } catch (error) {
    if (error instanceof BusError) return { missing: error.message };
    throw error;
  }
}
