import type { LuaValue } from './value.ts';

/** A Go channel of values. Nobody else runs while a script does: what would wait for another goroutine waits for ever. */
export class Channel {
  readonly type = 'channel';
  readonly capacity: number;
  readonly queue: LuaValue[] = [];
  closed = false;

  constructor(capacity: number) {
    this.capacity = capacity;
  }
}
