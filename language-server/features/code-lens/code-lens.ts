import type { CodeLens } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { spotsOf } from '../../names/name.ts';

/** Above each event how many Sensors listen to it. Run and Debug are lenses of the extension, which can do both. */
export function codeLenses({ uri }: OpenDocument, { index }: Context): CodeLens[] {
  const places = new Places(index);
  const events = index.mentionsIn(uri).filter(({ kind, role }) => kind === 'event' && role === 'definition');
  return spotsOf(events).map((spot) => {
    const { name, owner, manifest } = spot.mention;
    const listening = new Set(
      index
        .mentions('event', name, { owner, namespace: manifest.namespace })
        .flatMap((other) => (other.manifest.ours?.kind === 'Sensor' ? [other.manifest] : [])),
    );
    // A lens without a command is shown as a text.
    return { range: places.range(uri, spot), command: { title: sentence(listening.size), command: '' } };
  });
}

function sentence(count: number): string {
  if (count === 0) return 'no sensor listens';
  return count === 1 ? '1 sensor listens' : `${count} sensors listen`;
}
