import type { Bus } from '../bus/bus.ts';
import type { Journal } from './journal.ts';

/**
 * Records what the bus holds and the journal does not know: events whose record was lost with a killed process, and those
 * that others published. It reads the bus from the newest position that the journal has seen, and resolves when all is written.
 */
export async function catchUp(journal: Journal, bus: Bus): Promise<void> {
  for (let after = journal.store.lastPosition(); ; ) {
    const page = await bus.browse({ limit: pageSize, ...(after !== null && { after }) });
    for (const message of page) journal.received(message);
    if (page.length < pageSize) return journal.flush();
    after = page.at(-1)!.position;
  }
}

const pageSize = 500;
