import type { Notification, Response } from '../../../emulator/control/protocol/protocol.ts';
import { Pending } from './pending.ts';
import type { Listener, Transport } from './transport.ts';

/** In a browser: a WebSocket to the emulator that served the page, with the token of its address; it reconnects by itself. */
export function openWebSocket(location: Location): Transport {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  const pending = new Pending();
  let socket: WebSocket | null = null;

  function connect(listener: Listener): void {
    socket = new WebSocket(`ws://${location.host}/control?token=${encodeURIComponent(token ?? '')}`);
    let wasOpen = false;
    socket.addEventListener('open', () => {
      wasOpen = true;
      listener.stateChanged('running');
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as Response | Notification;
      if ('notification' in message) listener.notified(message);
      else pending.answer(message);
    });
    socket.addEventListener('close', () => {
      pending.fail('The emulator cannot be reached.');
      listener.stateChanged('stopped', wasOpen || token !== null ? gone : noToken);
      setTimeout(() => connect(listener), 1000);
    });
  }

  return {
    request: (method, params) => {
      if (socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error('The emulator cannot be reached.'));
      return pending.request(method, params, (request) => socket!.send(JSON.stringify(request)));
    },
    listen: connect,
    open: null,
    run: null,
    save: download,
  };
}

/** A browser asks where to, or puts it among the downloads. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const gone =
  'The emulator does not answer. Start it again, and open the address that it prints: each run has a new token.';
const noToken = 'This address has no token. Open the address that the emulator printed when it started.';
