import type { FileEventSource } from '../../../../schemas/types.generated.ts';
import { folderAndPath } from '../folder-and-path.ts';
import type { Judgement } from '../judgement.ts';

/** Files (`eventsources/sources/file/start.go`). */
export function* file({ eventType, polling, watchPathConfig }: FileEventSource): Iterable<Judgement> {
  const known = ['CREATE', 'WRITE', 'REMOVE', 'RENAME', 'CHMOD', ...(polling ? ['MOVE'] : [])];
  if (eventType && !known.includes(eventType)) {
    yield {
      at: ['eventType'],
      message: `\`${eventType}\` is compared letter by letter and never occurs. Write one of ${known.join(', ')}.`,
      severity: 'error',
    };
  }
  if (!polling)
    yield* folderAndPath(watchPathConfig?.directory, watchPathConfig?.path, ['watchPathConfig', 'directory']);
}
