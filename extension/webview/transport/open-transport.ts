import { openPostMessage } from './post-message.ts';
import { openWebSocket } from './web-socket.ts';
import type { Transport } from './transport.ts';

/** VS Code gives its webviews a function that a browser does not have. */
export function openTransport(window: Window): Transport {
  return 'acquireVsCodeApi' in window ? openPostMessage(window) : openWebSocket(window.location);
}
