import type { Notifications } from './notifications.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Notification, Status } from '../../emulator/control/protocol/protocol.ts';
import { Host } from './components/host.ts';
import { Tabs } from './components/tabs.tsx';
import type { HostState } from './message.ts';
import type { Transport } from './transport/transport.ts';
import { DeadLetters } from './views/dead-letters.tsx';
import { Events } from './views/events.tsx';
import { Header } from './views/header.tsx';
import { Lag } from './views/lag.tsx';
import { Pipeline } from './views/pipeline.tsx';
import { Stopped } from './views/stopped.tsx';

export type View = 'events' | 'dead-letters' | 'lag' | 'pipeline';

/** The dashboard: what runs, and one view of it at a time. What a view shows is asked for when it opens. */
export function App({ transport }: { readonly transport: Transport }) {
  const [state, setState] = useState<HostState | 'connecting'>('connecting');
  const [reason, setReason] = useState<string | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [view, setView] = useState<View>('events');
  const [selected, setSelected] = useState<string | null>(null);
  const notifications = useNotifications();

  useEffect(() => {
    transport.listen({
      notified: (notification) => {
        if (notification.notification === 'status') setStatus(notification.params);
        notifications.publish(notification);
      },
      stateChanged: (next, why) => {
        setState(next);
        setReason(why ?? null);
        if (next === 'running') void transport.request('status', {}).then(setStatus, () => null);
      },
      show: (event) => {
        setView('events');
        setSelected(event);
      },
    });
  }, [transport]);

  const showEvent = (event: string) => {
    setSelected(event);
    setView('events');
  };
  const host = useMemo(() => ({ open: transport.open, run: transport.run }), [transport]);
  const shown = { transport, notifications, showEvent };
  const runs = state === 'running';
  return (
    <Host.Provider value={host}>
      <Header state={state} status={runs ? status : null} />
      {state === 'connecting' ? null : !runs ? (
        <Stopped state={state} reason={reason} />
      ) : (
        <>
          <Tabs
            label="Views"
            selected={view}
            select={setView}
            tabs={[
              { id: 'events', label: 'Events', icon: 'pulse', count: status?.counts.events },
              {
                id: 'dead-letters',
                label: 'Dead letters',
                icon: 'inbox',
                count: status?.counts.deadLetters,
                alarming: true,
              },
              { id: 'lag', label: 'Lag', icon: 'graph-line' },
              {
                id: 'pipeline',
                label: 'Pipeline',
                icon: 'type-hierarchy-sub',
                count: status?.problems.length,
                alarming: true,
              },
            ]}
          />
          <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} class={`view view-${view}`}>
            {view === 'events' && <Events {...shown} selected={selected} select={setSelected} status={status} />}
            {view === 'dead-letters' && <DeadLetters {...shown} />}
            {view === 'lag' && <Lag {...shown} />}
            {view === 'pipeline' && <Pipeline status={status} />}
          </div>
        </>
      )}
    </Host.Provider>
  );
}

function useNotifications(): Notifications {
  const listeners = useRef(new Set<(notification: Notification) => void>());
  return useMemo(
    () => ({
      publish: (notification) => {
        for (const listener of listeners.current) listener(notification);
      },
      subscribe: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [],
  );
}
