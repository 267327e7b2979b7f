import { useRef, useState } from 'preact/hooks';
import type { Status } from '../../../emulator/control/protocol/protocol.ts';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Icon } from '../components/icon.tsx';
import { EventList } from './event-list.tsx';
import type { Shown } from './shown.ts';
import { Trace } from './trace.tsx';
import { useEvents } from './use-events.ts';

/** The list of events beside the trace of the selected one; in a narrow panel one at a time. */
export function Events(
  props: Shown & {
    readonly selected: string | null;
    readonly select: (event: string | null) => void;
    readonly status: Status | null;
  },
) {
  const { transport, notifications, selected, select, status } = props;
  const [search, setSearch] = useState('');
  const events = useEvents(transport, notifications, search);
  const list = useRef<HTMLDivElement>(null);
  const back = () => {
    select(null);
    list.current?.focus();
  };
  return (
    <div class={`split ${selected === null ? '' : 'split-detail'}`}>
      <section class="master" aria-label="Events">
        <div class="search">
          <Icon name="search" />
          <input
            type="search"
            placeholder="Search payload, id, source"
            aria-label="Search events by payload, id, source or event name"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </div>
        {events.error !== null && <Failure message={events.error} retry={events.retry} />}
        {events.rows.length > 0 ? (
          <EventList
            listRef={list}
            rows={events.rows}
            selected={selected}
            select={select}
            reachedEnd={events.loadMore}
          />
        ) : events.loaded ? (
          search === '' ? (
            <NoEvents status={status} />
          ) : (
            <Empty icon="search-stop" title="No event matches">
              <p>Searched are payload, id, source and event name.</p>
            </Empty>
          )
        ) : null}
      </section>
      <section class="detail" aria-label="Trace of the selected event">
        {selected === null ? (
          <Empty icon="list-tree" title="Select an event">
            <p>
              Its trace shows every step, every filter clause with what it expected and got, and every rendered trigger.
            </p>
          </Empty>
        ) : (
          <Trace
            key={selected}
            event={selected}
            transport={transport}
            notifications={notifications}
            select={select}
            back={back}
          />
        )}
      </section>
    </div>
  );
}

/** Nothing came yet: where to send something. */
function NoEvents({ status }: { readonly status: Status | null }) {
  const addresses = (status?.eventSources ?? []).flatMap(({ events }) =>
    events.flatMap(({ address }) => (address === null ? [] : [address])),
  );
  const address = addresses.find((address) => address.startsWith('http'));
  return (
    <Empty icon="inbox" title="Waiting for the first event">
      {address === undefined ? (
        <p>Send one from a fixture (*.event.yaml).</p>
      ) : (
        <>
          <p>Send one from a fixture, or with curl:</p>
          <code class="command">
            curl -d '{'{"hello":"world"}'}' {address}
          </code>
        </>
      )}
    </Empty>
  );
}
