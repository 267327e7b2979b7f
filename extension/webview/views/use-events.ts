import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { EventSummary } from '../../../emulator/control/protocol/protocol.ts';
import type { Notifications } from '../notifications.ts';
import type { Transport } from '../transport/transport.ts';

export interface EventRows {
  /** Newest first. */
  readonly rows: readonly EventSummary[];
  readonly loaded: boolean;
  readonly error: string | null;
  readonly retry: () => void;
  /** Fetches the next older page, unless it is on its way or there is none. */
  readonly loadMore: () => void;
}

const page = 100;

/** The events that match, kept up to date; what comes in within one frame is drawn at once. */
export function useEvents(transport: Transport, notifications: Notifications, search: string): EventRows {
  const [rows, setRows] = useState<readonly EventSummary[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const more = useRef({ busy: false, done: false });

  const load = useCallback(
    async (before: number | null) => {
      const found = await transport.request('events', { limit: page, search, ...(before === null ? {} : { before }) });
      more.current.done = found.length < page;
      setError(null);
      setLoaded(true);
      setRows((rows) => (before === null ? found : merged(rows, found)));
    },
    [transport, search],
  );

  useEffect(() => {
    let isCurrent = true;
    const failed = (reason: unknown) =>
      isCurrent && setError(reason instanceof Error ? reason.message : String(reason));
    // A word is being typed: wait for its end.
    const timer = setTimeout(() => void load(null).catch(failed), search === '' ? 0 : 150);
    const changed: EventSummary[] = [];
    let frame: number | null = null;
    const draw = () => {
      frame = null;
      if (!isCurrent) return;
      // Whether a new event matches is the emulator's to say.
      if (search !== '') void load(null).catch(failed);
      else setRows((rows) => merged(rows, changed.splice(0)));
    };
    const unsubscribe = notifications.subscribe((message) => {
      if (message.notification !== 'event') return;
      changed.push(message.params);
      frame ??= requestAnimationFrame(draw);
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      if (frame !== null) cancelAnimationFrame(frame);
      unsubscribe();
    };
  }, [load, notifications, search, attempt]);

  const loadMore = useCallback(() => {
    const last = rows.at(-1);
    if (more.current.busy || more.current.done || last === undefined) return;
    more.current.busy = true;
    void load(last.seq)
      .catch(() => null)
      .finally(() => (more.current.busy = false));
  }, [rows, load]);
  return { rows, loaded, error, retry: () => setAttempt(attempt + 1), loadMore };
}

/** Both lists as one: a later state of an event replaces the earlier one. */
export function merged(rows: readonly EventSummary[], changed: readonly EventSummary[]): EventSummary[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  for (const row of changed) bySeq.set(row.seq, row);
  return [...bySeq.values()].toSorted((a, b) => b.seq - a.seq);
}
