import type { Trigger } from '../../schemas/types.generated.ts';
import type { Path } from '../yaml/path.ts';

/**
 * True when a parameter writes to a place before the trigger runs: one of a trigger to a place of its `template`, one of a kind
 * of trigger to a place of that.
 */
export function isReplaced({ parameters }: Pick<Trigger, 'parameters'>, inside: Path): boolean {
  const place = inside.join('.');
  return (parameters ?? []).some(
    ({ dest = '' }) => dest === place || place.startsWith(`${dest}.`) || dest.startsWith(`${place}.`),
  );
}
