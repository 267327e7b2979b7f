import type { FromDashboard, ToDashboard } from '../message.ts';
import { Pending } from './pending.ts';
import type { Transport } from './transport.ts';

interface VsCodeApi {
  postMessage(message: FromDashboard): void;
}

/** In VS Code: the extension host relays to the emulator, because a webview cannot reach loopback in a remote session. */
export function openPostMessage(window: Window): Transport {
  const api = (window as unknown as { acquireVsCodeApi(): VsCodeApi }).acquireVsCodeApi();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own function has no such argument
  const post = (message: FromDashboard) => api.postMessage(message);
  const pending = new Pending();
  return {
    request: (method, params) => pending.request(method, params, (request) => post(request)),
    listen(listener) {
      window.addEventListener('message', ({ data }: MessageEvent<ToDashboard>) => {
        if ('notification' in data) listener.notified(data);
        else if (!('host' in data)) pending.answer(data);
        else if (data.host === 'state') listener.stateChanged(data.state);
        else listener.show(data.event);
      });
      post({ host: 'ready' });
    },
    open: (at) => post({ host: 'open', at }),
    run: () => post({ host: 'run' }),
    save: (name, text) => post({ host: 'save', name, text }),
  };
}
