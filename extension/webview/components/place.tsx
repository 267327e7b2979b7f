import { useContext } from 'preact/hooks';
import type { Location } from '../../../emulator/control/protocol/protocol.ts';
import { Host } from './host.ts';

/** `orders.sensor.yaml:14`: a link to the manifest in VS Code, text in a browser. */
export function Place({ at }: { readonly at: Location | null }) {
  const { open } = useContext(Host);
  if (at === null) return null;
  const text = `${at.file.split(/[/\\]/).at(-1)}:${at.line}`;
  const title = `${at.file}:${at.line}:${at.column}${at.path.length > 0 ? `\n${at.path.join('.')}` : ''}`;
  if (open === null)
    return (
      <span class="place" title={title}>
        {text}
      </span>
    );
  return (
    <button type="button" class="place link" title={title} onClick={() => open(at)}>
      {text}
    </button>
  );
}
