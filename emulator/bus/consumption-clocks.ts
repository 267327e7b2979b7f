import type { Clock } from '../clock.ts';

export interface ConsumptionClocks {
  /** Of the id memory, which is ours. */
  readonly clock: Clock;
  /** Of the heartbeats: the time in which the bus counts its acknowledgement wait. */
  readonly busClock: Clock;
}
