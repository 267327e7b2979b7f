import { quote } from '../../go/json-quote.ts';
import { decoder } from './decode.ts';
import { map, object, text } from './json-text.ts';

/** What a watcher saw; `op` as it prints it: `CREATE`, `CREATE|WRITE`. */
export interface FileEvent {
  readonly name?: string;
  readonly op?: string;
}

/** The data of file, hdfs and sftp (`pkg/eventsources/common/fsevent/fileevent.go`): unknown operations are 0. */
export const decodeFileEvent = decoder<FileEvent>((event, spec) =>
  object({
    name: text(event.name),
    op: (event.op ?? '').split('|').reduce((bits, word) => bits | (operations.get(word) ?? 0), 0),
    metadata: map(spec['metadata'] as Readonly<Record<string, string>> | null | undefined, quote),
  }),
);

const operations: ReadonlyMap<string, number> = new Map([
  ['CREATE', 1],
  ['WRITE', 2],
  ['REMOVE', 4],
  ['RENAME', 8],
  ['CHMOD', 16],
]);
