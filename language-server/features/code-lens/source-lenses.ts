import type { Located } from '../../../language/manifest/workspace-index.ts';
import { houseFileOf } from '../../../language/house-files/kind.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { eventAt } from '../../values/event-names.ts';
import type { Lens } from './lens.ts';

const send = 'argo-events-local.sendEvent';

/** How many Sensors listen to an event, what came in this run, and, where the client can, to send the pinned one. */
export function eventLenses({ name, owner, manifest, path }: Located, { index, pinned, commands }: Context): Lens[] {
  const listening = new Set(
    index
      .mentions('event', name, { owner, namespace: manifest.namespace })
      .flatMap((other) => (other.manifest.ours?.kind === 'Sensor' ? [other.manifest] : [])),
  );
  const event = eventAt(manifest, path);
  const candidate = event === null || !commands.has(send) ? null : pinned.pinned(event);
  const known = [{ title: sentence(listening.size) }, ...receivedLenses(owner, name, pinned)];
  if (candidate === null) return known;
  const { title, fixture } = candidate;
  return [{ title: `Send event: ${title.replace(/^the /, '')}`, command: send, arguments: [fixture] }, ...known];
}

/** What the filter of an event keeps from the bus no Sensor hears of: it is counted here. */
function receivedLenses(owner: string, name: string, { activity }: Context['pinned']): Lens[] {
  const counts = activity.sources.find(({ eventSource, event }) => eventSource === owner && event === name);
  if (counts === undefined) return [];
  return [{ title: `${counts.received} in${counts.filtered === 0 ? '' : ` · ${counts.filtered} filtered out`}` }];
}

function sentence(count: number): string {
  if (count === 0) return 'no sensor listens';
  return count === 1 ? '1 sensor listens' : `${count} sensors listen`;
}

/** To send the event of a file that describes one. */
export function fixtureLenses({ uri }: OpenDocument, { commands }: Context): Lens[] {
  if (houseFileOf(uri) !== 'fixture' || !commands.has(send)) return [];
  return [{ title: 'Send event', command: send, arguments: [{ uri }] }];
}
