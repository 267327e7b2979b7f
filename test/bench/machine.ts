import { median } from './figures.ts';
import { Served } from './served.ts';
import { fetchPeer } from './yaml-language-server.ts';

/**
 * The budgets were set on a machine where yaml-language-server answers `initialize` this long after its start, in milliseconds.
 * No other figure of that machine is known so well: it is processor time, most of it spent in code that runs for the first time.
 */
export const peerThere = 228;

/**
 * How much longer things take on this machine, just now, than on that one, by what the peer takes: 2 where it takes twice as long.
 * `null` when the peer cannot be had.
 */
export async function slowness(): Promise<number | null> {
  const peer = fetchPeer();
  if ('missing' in peer) return null;
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await timeToInitialize(peer.command));
  return median(times) / peerThere;
}

/** From the start of a server's process to its answer, in milliseconds. */
export async function timeToInitialize(command: readonly string[]): Promise<number> {
  const server = await Served.start(command);
  await server.stop();
  return server.initialize;
}
