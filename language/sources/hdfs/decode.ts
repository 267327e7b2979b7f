import { decodeFileEvent } from '../data/file-event.ts';

/** `pkg/eventsources/sources/hdfs/start.go`: the name is the full path. */
export const decode = decodeFileEvent;
