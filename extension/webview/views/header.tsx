import type { Status } from '../../../emulator/control/protocol/protocol.ts';
import { Icon } from '../components/icon.tsx';
import type { HostState } from '../message.ts';

/** What runs, in one line: the state, the bus, and what the pipeline consists of. */
export function Header({
  state,
  status,
}: {
  readonly state: HostState | 'connecting';
  readonly status: Status | null;
}) {
  return (
    <header class="header">
      <h1>Argo Events Local</h1>
      <span class={`state state-${state}`} role="status">
        {state}
      </span>
      {status !== null && (
        <>
          <span class="fact" title={`Bus ${status.bus.name} at ${status.bus.address}`}>
            <Icon name="layers" />
            {busNames[status.bus.kind]}
          </span>
          <Mode status={status} />
        </>
      )}
    </header>
  );
}

const busNames = { embedded: 'Embedded bus', jetstream: 'NATS JetStream', kafka: 'Kafka' } as const;

/** Whether something leaves this machine is visible all the time. */
function Mode({ status }: { readonly status: Status }) {
  const live = status.sensors.flatMap(({ triggers }) =>
    triggers.filter(({ mode }) => mode === 'live').map(({ name }) => name),
  );
  if (live.length > 0)
    return (
      <span class="fact tone-bad" title={`These triggers really send: ${live.join(', ')}`}>
        <Icon name="broadcast" />
        {live.length} live
      </span>
    );
  return (
    <span class="fact" title="Triggers are rendered, recorded and answered by mocks; nothing leaves this machine.">
      <Icon name="shield" />
      Captured
    </span>
  );
}
