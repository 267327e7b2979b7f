import type { Notifications } from '../notifications.ts';
import type { Transport } from '../transport/transport.ts';

/** What every view gets. */
export interface Shown {
  readonly transport: Transport;
  readonly notifications: Notifications;
  readonly showEvent: (event: string) => void;
}
