import type { Location, Notification, Request, Response } from '../../emulator/control/protocol/protocol.ts';

/** What the dashboard says to the extension that hosts it: the protocol's requests, and what only an editor can do. */
export type FromDashboard =
  | Request
  | { readonly host: 'ready' }
  | { readonly host: 'open'; readonly at: Location }
  | { readonly host: 'run' }
  | { readonly host: 'save'; readonly name: string; readonly text: string };

/** What the extension says to its dashboard: the emulator's messages unchanged, how it stands, and what to show. */
export type ToDashboard =
  | Response
  | Notification
  | { readonly host: 'state'; readonly state: HostState }
  | { readonly host: 'show'; readonly event: string };

export type HostState = 'stopped' | 'starting' | 'running' | 'stopping';
