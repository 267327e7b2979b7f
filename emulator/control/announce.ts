import type { House } from '../house.ts';
import { summarize } from '../journal/trace.ts';
import { deadLetter } from './dead-letter.ts';
import type { ControlServer } from './server.ts';
import { statusOf } from './status.ts';

/**
 * Tells every peer what the journal wrote: at most `most` events of a group, the newest, so that a flood stays readable,
 * and a moment later the status with its counts.
 */
export function announceChanges(house: House, control: ControlServer): () => void {
  const { journal } = house;
  let pending: NodeJS.Timeout | null = null;
  const announceStatus = () => {
    pending = null;
    control.broadcast({ notification: 'status', params: statusOf(house) });
  };
  const stop = journal.listen((written) => {
    if (!control.hasListeners) return;
    pending ??= setTimeout(announceStatus, statusDelay);
    for (const id of [...written.concerned()].slice(-most)) {
      const row = journal.store.eventRow(id);
      if (row !== null) control.broadcast({ notification: 'event', params: summarize(row) });
    }
    for (const letter of written.deadLetters.slice(-most))
      control.broadcast({ notification: 'deadLetter', params: deadLetter({ ...letter, run: journal.run }) });
  });
  return () => {
    stop();
    if (pending !== null) clearTimeout(pending);
  };
}

const most = 100;

/** ms; the status counts rows, which is not for every event of a flood. */
const statusDelay = 250;
