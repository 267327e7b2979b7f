import type { Bus } from '../bus/bus.ts';
import { decodeMessage } from '../events/message.ts';
import type { Journal } from './journal.ts';

/**
 * Records what the bus holds and the journal does not know: events whose record was lost with a killed process, and those
 * that others published. It reads the bus from the newest position that the journal has seen.
 */
export async function catchUp(journal: Journal, bus: Bus): Promise<number> {
  const recorded = journal.store;
  let added = 0;
  for (let after = recorded.lastPosition(); ; ) {
    const page = await bus.browse({ limit: pageSize, ...(after !== null && { after }) });
    for (const message of page) {
      after = message.position;
      if (recorded.eventRow(message.id) !== null) continue;
      const decoded = decodeMessage(message.body);
      const type = 'event' in decoded ? decoded.event.context.type : '';
      const { id, source, subject, body, storedAt: time } = message;
      journal.event({
        id,
        source,
        subject,
        type,
        time,
        body,
        manifest: null,
        outcome: 'published',
        error: null,
        steps: [],
      });
      added++;
    }
    if (page.length < pageSize) return added;
  }
}

const pageSize = 500;
