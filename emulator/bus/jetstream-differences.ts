import type { Differences } from './bus.ts';

/** What the embedded bus and a real JetStream share. */
export function jetStreamDifferences(ackWaitMs: number): Differences {
  return {
    follows: 'jetstream',
    deduplicatesPublishing: true,
    deduplicatesDelivery: true,
    holdsConditions: true,
    redeliveryAfterMs: ackWaitMs,
  };
}

/** The server's default, which upstream does not change. */
export const defaultAckWaitMs = 30_000;
