import type { Trigger } from '../../schemas/types.generated.ts';
import type { Path } from '../yaml/path.ts';

/** True when a parameter of the trigger writes to a place of its `template` before the trigger runs. */
export function isReplaced({ parameters }: Trigger, inTemplate: Path): boolean {
  const place = inTemplate.join('.');
  return (parameters ?? []).some(
    ({ dest = '' }) => dest === place || place.startsWith(`${dest}.`) || dest.startsWith(`${place}.`),
  );
}
