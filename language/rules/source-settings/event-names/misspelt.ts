import { nearest } from '../../../text/nearest.ts';
import type { Judgement } from '../judgement.ts';

/** Names of `events` that are nearly one that is known. Providers add names, so that one that is far from all is left alone. */
export function* misspelt(
  events: readonly string[] | undefined,
  known: readonly string[],
  what: string,
): Iterable<Judgement> {
  for (const [index, event] of (events ?? []).entries()) {
    const meant = known.includes(event) || event === '*' ? null : nearest(event, known);
    if (meant !== null)
      yield { at: ['events', index], message: `No event is called \`${event}\`: ${what} Did you mean \`${meant}\`?` };
  }
}
