import type { HDFSEventSource } from '../../../../schemas/types.generated.ts';
import { folderAndPath } from '../folder-and-path.ts';
import type { Judgement } from '../judgement.ts';

/** HDFS (`eventsources/sources/hdfs/start.go`). */
export function* hdfs({ directory: folder, path }: HDFSEventSource): Iterable<Judgement> {
  yield* folderAndPath(folder, path, ['directory']);
}
