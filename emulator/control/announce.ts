import type { House } from '../emulator.ts';
import { summarize } from '../journal/trace.ts';
import { deadLetter } from './dead-letter.ts';
import type { ControlServer } from './server.ts';

/** Tells every peer what the journal wrote: at most `most` events of a group, the newest, so that a flood stays readable. */
export function announceChanges({ journal }: House, control: ControlServer): () => void {
  return journal.listen(({ events, deadLetters }) => {
    if (!control.hasListeners) return;
    for (const id of [...events].slice(-most)) {
      const row = journal.store.eventRow(id);
      if (row !== null) control.broadcast({ notification: 'event', params: summarize(row) });
    }
    for (const letter of deadLetters.slice(-most))
      control.broadcast({ notification: 'deadLetter', params: deadLetter(letter) });
  });
}

const most = 100;
