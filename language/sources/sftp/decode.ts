import { decodeFileEvent } from '../data/file-event.ts';

/** `pkg/eventsources/sources/sftp/start.go`: the name is the base name, the operation `CREATE` or `REMOVE`. */
export const decode = decodeFileEvent;
