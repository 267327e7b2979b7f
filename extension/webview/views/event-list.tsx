import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { EventSummary } from '../../../emulator/control/protocol/protocol.ts';
import { Outcome } from '../components/outcome.tsx';
import { clock, moment } from '../text/time.ts';

/** The list itself: only the rows in sight are in the page, so that 100,000 events cost nothing. */
export function EventList(props: {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly rows: readonly EventSummary[];
  readonly selected: string | null;
  readonly select: (event: string) => void;
  readonly reachedEnd: () => void;
}) {
  const { listRef, rows, selected, select, reachedEnd } = props;
  const virtual = useVirtualRows(listRef, rows, reachedEnd);
  const at = rows.findIndex(({ id }) => id === selected);

  const move = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    select(rows[index]!.id);
    virtual.scrollToIndex(index);
  };

  return (
    <div
      ref={listRef}
      class="event-list"
      role="listbox"
      aria-label="Events, newest first"
      aria-activedescendant={at < 0 ? undefined : `event-${rows[at]!.seq}`}
      tabIndex={0}
      onKeyDown={move}
    >
      <div class="event-list-space" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <Row
              key={row.seq}
              row={row}
              top={start}
              isSelected={row.id === selected}
              total={rows.length}
              index={index}
              select={select}
            />
          );
        })}
      </div>
    </div>
  );
}

const rowHeight = 48;

function Row(props: {
  readonly row: EventSummary;
  readonly top: number;
  readonly isSelected: boolean;
  readonly index: number;
  readonly total: number;
  readonly select: (event: string) => void;
}) {
  const { row, top, isSelected } = props;
  return (
    <div
      id={`event-${row.seq}`}
      class="event-row"
      role="option"
      aria-selected={isSelected}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => props.select(row.id)}
    >
      <span class="event-name">
        <span class="event-source">{row.eventSource}</span>
        <span class="slash">/</span>
        {row.event}
      </span>
      <time class="event-time" title={moment(row.time)}>
        {clock(row.time)}
      </time>
      <span class="event-outcomes">
        <Summary row={row} />
      </span>
      <span class="event-id" title={row.id}>
        {row.id.slice(0, 8)}
      </span>
    </div>
  );
}

/** What became of it, the gravest first; nobody listening is said too, because that is a common surprise. */
function Summary({ row: { outcome, counts } }: { readonly row: EventSummary }) {
  if (outcome !== 'published') return <Outcome of={outcome} />;
  const parts = [
    { of: 'failed', count: counts.failed },
    { of: 'fired', count: counts.fired },
    { of: 'rejected', count: counts.rejected },
    { of: 'waiting', count: counts.waiting },
  ] as const;
  const there = parts.filter(({ count }) => count > 0);
  if (there.length === 0)
    return <span class="quiet">{counts.delivered === 0 ? 'no Sensor listens' : `${counts.delivered} delivered`}</span>;
  return (
    <>
      {there.map(({ of, count }) => (
        <span class="event-outcome" key={of}>
          <Outcome of={of} bare />
          {count}
          <span class="outcome-word">{of}</span>
        </span>
      ))}
    </>
  );
}

function useVirtualRows(
  listRef: RefObject<HTMLDivElement | null>,
  rows: readonly EventSummary[],
  reachedEnd: () => void,
) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const virtualizer = useRef<Virtualizer<HTMLDivElement, HTMLDivElement> | null>(null);
  const options = {
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowHeight,
    getItemKey: (index: number) => rows[index]?.seq ?? index,
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
  };
  const virtual = (virtualizer.current ??= new Virtualizer(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 10) reachedEnd();
  }, [last, rows.length, reachedEnd]);
  return virtual;
}
