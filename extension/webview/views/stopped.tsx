import { useContext } from 'preact/hooks';
import { Empty } from '../components/empty.tsx';
import { Host } from '../components/host.ts';
import { Icon } from '../components/icon.tsx';
import type { HostState } from '../message.ts';

/** Nothing runs: why, and how to change that. */
export function Stopped({ state, reason }: { readonly state: HostState; readonly reason: string | null }) {
  const { run } = useContext(Host);
  if (state !== 'stopped')
    return (
      <Empty icon="loading" title={state === 'starting' ? 'Starting…' : 'Stopping…'}>
        <p>
          {state === 'starting'
            ? 'The bus and the event sources are being opened.'
            : 'Running actions are being finished.'}
        </p>
      </Empty>
    );
  return (
    <Empty icon="debug-disconnect" title="Nothing is running">
      <p>{reason ?? 'Run a pipeline to see its events here. What was recorded stays on disk.'}</p>
      {run !== null && (
        <button type="button" class="button" onClick={run}>
          <Icon name="play" /> Run pipeline
        </button>
      )}
    </Empty>
  );
}
