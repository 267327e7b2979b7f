import { describe, expect, it } from 'vitest';
import type { TestBroker } from './broker.ts';

/** Registers the tests when there is a broker. Without one they are skipped by name, which CI does not accept. */
export function withBroker(name: string, broker: TestBroker, register: (url: string) => void): void {
  describe(name, () => {
    if ('url' in broker) register(broker.url);
    else if (process.env['CI'] === 'true') it('has a broker', () => expect(broker.missing).toBe(''));
    else it.skip(`all of it: ${broker.missing}`);
  });
}
