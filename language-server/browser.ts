import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';
import { clientFiles } from './workspace/client-files.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Bundling puts the version in its place. */
declare const process: { readonly env: { readonly ARGO_EVENTS_LOCAL_VERSION: string } };

/** Connects the server in a web worker: the messages are those of the worker. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
startServer(connection, {
  version: process.env.ARGO_EVENTS_LOCAL_VERSION,
  files: clientFiles(connection),
  rulePages: null,
  recordings: null,
  now: () => BigInt(Date.now()) * 1_000_000n,
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
});
