import { LuaFunction } from '../function.ts';
import { loadChunk } from '../load.ts';
import { isText } from '../metamethod.ts';
import type { Thread } from '../thread.ts';
import { rawText } from '../value.ts';
import type { Natives } from './library.ts';

/** Chunks of code that a script loads. */
export const chunkFunctions: Natives = {
  dofile(thread: Thread) {
    const name = thread.at(1);
    thread.throw(noFile(isText(name) ? rawText(name, thread.run.addresses) : ''));
  },

  load(thread: Thread) {
    const reader = thread.functionAt(1);
    const chunk = thread.optionalString(2, '?');
    const count = thread.count();
    const parts: string[] = [];
    for (;;) {
      thread.setCount(count);
      thread.push(reader);
      thread.call(0, 1);
      const part = thread.pop();
      if (part === undefined) break;
      if (!isText(part)) return failure(thread, 'reader function must return a string');
      const text = rawText(part, thread.run.addresses);
      if (text === '') break;
      thread.run.allocate(text.length);
      parts.push(text);
    }
    return load(thread, parts.join(''), chunk);
  },

  loadfile(thread: Thread) {
    if (thread.count() < 1) return load(thread, '', '<stdin>');
    return failure(thread, `can not open file: ${thread.string(1)}`);
  },

  loadstring(thread: Thread) {
    return load(thread, thread.string(1), thread.optionalString(2, '<string>'));
  },
};

function load(thread: Thread, source: string, chunk: string): number {
  thread.run.allocate(source.length * 8);
  thread.run.spend(200 + source.length * 20);
  const loaded = loadChunk(source, chunk);
  if (typeof loaded === 'string') return failure(thread, loaded);
  thread.push(new LuaFunction({ prototype: loaded }, thread.env));
  return 1;
}

function failure(thread: Thread, message: string): number {
  thread.push(undefined);
  thread.push(message);
  return 2;
}

/** No file of the sensor's container is here. */
export function noFile(name: string): string {
  return `open ${name}: no such file or directory`;
}
