import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { type Figure, median } from './figures.ts';

/** Measures the bundled language server over stdio: from the start of its process to the answer of `initialize`. */
export async function benchLanguageServer(): Promise<Figure[]> {
  const times: number[] = [];
  for (let i = 0; i < 11; i++) times.push(await initialize());
  return [{ what: 'language server initialize, bundled', value: median(times), unit: 'ms', most: 90 }];
}

async function initialize(): Promise<number> {
  const bin = join(import.meta.dirname, '../../dist/bin/argo-events-local.cjs');
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const took = performance.now() - started;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return took;
}
