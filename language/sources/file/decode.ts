import { decodeFileEvent } from '../data/file-event.ts';

/** `pkg/eventsources/sources/file/start.go`: the name is a path, or the base name when polling. */
export const decode = decodeFileEvent;
