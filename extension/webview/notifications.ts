import type { Notification } from '../../emulator/control/protocol/protocol.ts';

/** Views come and go while the transport has one listener: they subscribe here. */
export interface Notifications {
  publish(notification: Notification): void;
  /** Answers what ends the subscription. */
  subscribe(listener: (notification: Notification) => void): () => void;
}
