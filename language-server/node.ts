import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { timeFromNanoseconds } from '../language/go/time.ts';
import { utc } from '../language/go/zone.ts';
import { startServer } from './server.ts';

/** Connects the server over `--stdio` or `--node-ipc`, whichever the client asks for on the command line. */
startServer(createConnection(ProposedFeatures.all), {
  version: process.env['ARGO_EVENTS_LOCAL_VERSION'] ?? 'development',
  now: () => timeFromNanoseconds(BigInt(Date.now()) * 1_000_000n, utc),
});
