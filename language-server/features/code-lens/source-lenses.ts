import type { Located } from '../../../language/manifest/workspace-index.ts';
import { houseFileOf } from '../../../language/house-files/kind.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { eventAt } from '../../values/event-names.ts';
import type { Lens } from './code-lens.ts';

const send = 'argo-events-local.sendEvent';

/** How many Sensors listen to an event, and, where the client can, to send the pinned one. */
export function eventLenses({ name, owner, manifest, path }: Located, { index, pinned, commands }: Context): Lens[] {
  const listening = new Set(
    index
      .mentions('event', name, { owner, namespace: manifest.namespace })
      .flatMap((other) => (other.manifest.ours?.kind === 'Sensor' ? [other.manifest] : [])),
  );
  const event = eventAt(manifest, path);
  const candidate = event === null || !commands.has(send) ? null : pinned.pinned(event);
  if (candidate === null) return [{ title: sentence(listening.size) }];
  const { title, fixture } = candidate;
  const sends = { title: `Send event: ${title.replace(/^the /, '')}`, command: send, arguments: [fixture] };
  return [sends, { title: sentence(listening.size) }];
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
