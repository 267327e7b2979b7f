import type { Location, Method, Methods, Notification } from '../../../emulator/control/protocol/protocol.ts';
import type { HostState } from '../message.ts';

/** How the dashboard reaches the emulator: through VS Code's extension host, or straight from a browser. */
export interface Transport {
  /** Rejects with one sentence. */
  request<M extends Method>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']>;
  /** What the host asks for and what the emulator says; one listener, called from its setting on. */
  listen(listener: Listener): void;
  /** Opens a place of a manifest in the editor; `null` where there is no editor. */
  readonly open: ((at: Location) => void) | null;
  /** Runs the pipeline; `null` where that cannot be asked for. */
  readonly run: (() => void) | null;
  /** Saves a text as a file of this name, where the user wants it. */
  save(name: string, text: string): void;
}

export interface Listener {
  notified(notification: Notification): void;
  /** `reason` says more about `stopped`: one sentence with what to do. */
  stateChanged(state: HostState, reason?: string): void;
  /** The host wants this event shown. */
  show(event: string): void;
}
