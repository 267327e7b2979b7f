import { fromByteText } from '../bytes.ts';
import { LuaFunction } from '../function.ts';
import type { LuaTable } from '../table.ts';
import type { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { GoPanic, nilDereference, type LuaValue, rawText, typeName } from '../value.ts';
import { noFile } from './chunks.ts';
import type { Natives } from './library.ts';

/** A standard stream: what is written goes to the run's sink, and there is nothing to read. */
export class Stream {
  readonly path: string;
  readonly isWritable: boolean;
  closed = false;

  constructor(path: string, isWritable: boolean) {
    this.path = path;
    this.isWritable = isWritable;
  }
}

/** `iolib.go`. Each is bound to the table of the default streams: output first, then input. No file can be opened. */
export const ioFunctions: Natives = {
  close: (thread) => close(thread, thread.count() === 0 ? defaultStream(thread, 1) : streamAt(thread)),
  flush: (thread) => flush(thread, defaultStream(thread, 1)),
  input: (thread) => choose(thread, 2),
  lines(thread: Thread) {
    if (thread.count() > 0) {
      thread.string(1);
      return 0;
    }
    thread.push(thread.frame!.function.bound[1]);
    thread.push(streams(thread).getIndex(2));
    return 2;
  },
  open(thread: Thread) {
    const path = thread.string(1);
    if (thread.count() > 1) thread.option(2, modes);
    thread.push(undefined);
    thread.push(noFile(path));
    thread.push(1);
    return 3;
  },
  output: (thread) => choose(thread, 1),
  popen(thread: Thread) {
    thread.string(1);
    if (thread.count() > 1 && thread.at(2) !== undefined) thread.option(2, ['r', 'w']);
    thread.push(undefined);
    thread.push('fork/exec /bin/sh: no such file or directory');
    return 2;
  },
  read: (thread) => read(thread, defaultStream(thread, 2), 1),
  tmpfile(thread: Thread) {
    thread.push(undefined);
    thread.push('open /tmp: no such file or directory');
    return 2;
  },
  type(thread: Thread) {
    const value = thread.at(1);
    const stream = value instanceof Userdata ? value.content : null;
    thread.push(stream instanceof Stream ? (stream.closed ? 'closed file' : 'file') : undefined);
    return 1;
  },
  write: (thread) => write(thread, defaultStream(thread, 1), 1),
};

/** The methods of a stream. */
export const streamMethods: Natives = {
  __tostring(thread: Thread) {
    thread.push(streamAt(thread).closed ? 'file (closed)' : 'file');
    return 1;
  },
  close: (thread) => close(thread, streamAt(thread)),
  flush: (thread) => flush(thread, streamAt(thread)),
  lines(thread: Thread) {
    const stream = streamAt(thread);
    if (stream.isWritable) return 0;
    thread.push(new LuaFunction({ native: nextLine }, null));
    return 1;
  },
  read: (thread) => read(thread, streamAt(thread), 2),
  seek(thread: Thread) {
    const stream = streamAt(thread);
    if (thread.count() > 1) thread.option(2, ['set', 'cur', 'end']);
    thread.push(undefined);
    thread.push(`seek ${stream.path}: illegal seek`);
    return 2;
  },
  setvbuf(thread: Thread) {
    if (!streamAt(thread).isWritable) return notWritable(thread, streamAt(thread));
    thread.option(2, ['no', 'full']);
    thread.push(true);
    return 1;
  },
  write: (thread) => write(thread, streamAt(thread), 2),
};

/** The iterator of `io.lines()`: standard input has no lines. */
export function nextLine(thread: Thread): number {
  thread.push(undefined);
  return 1;
}

const modes = ['r', 'rb', 'w', 'wb', 'a', 'ab', 'r+', 'rb+', 'w+', 'wb+', 'a+', 'ab+'];

function streams(thread: Thread): LuaTable {
  return thread.frame!.function.bound[0] as LuaTable;
}

function defaultStream(thread: Thread, place: number): Stream {
  return streamOf(streams(thread).getIndex(place));
}

function streamOf(value: LuaValue): Stream {
  if (value instanceof Userdata && value.content instanceof Stream) return value.content;
  throw new GoPanic(nilDereference);
}

function streamAt(thread: Thread): Stream {
  const { content } = thread.userdata(1);
  return content instanceof Stream ? content : thread.argumentError(1, 'file expected');
}

function choose(thread: Thread, place: number): number {
  const value = thread.at(1);
  if (thread.count() === 0) thread.push(streams(thread).getIndex(place));
  else if (typeof value === 'string') thread.raise(noFile(value));
  else if (value instanceof Userdata && value.content instanceof Stream) {
    streams(thread).setIndex(place, value);
    thread.push(value);
  } else thread.argumentError(1, `string or file expedted, but got ${typeName(value)}`);
  return 1;
}

function close(thread: Thread, stream: Stream): number {
  if (stream.closed) thread.argumentError(1, 'file is closed');
  stream.closed = true;
  thread.push(true);
  return 1;
}

function flush(thread: Thread, stream: Stream): number {
  if (!stream.isWritable) return notWritable(thread, stream);
  if (stream.closed) thread.argumentError(1, 'file is closed');
  thread.push(true);
  return 1;
}

function write(thread: Thread, stream: Stream, first: number): number {
  if (!stream.isWritable) return notWritable(thread, stream);
  if (stream.closed) thread.argumentError(1, 'file is closed');
  const { run } = thread;
  for (let i = first, count = thread.count(); i <= count; i++) {
    thread.types(i, 'number', 'string');
    run.world.write?.(fromByteText(rawText(thread.at(i), run.addresses)));
  }
  thread.push(true);
  return 1;
}

function read(thread: Thread, stream: Stream, first: number): number {
  if (stream.isWritable) {
    thread.push(undefined);
    thread.push(`file ${stream.path} is opened for only writing.`);
    thread.push(1);
    return 3;
  }
  if (stream.closed) thread.argumentError(1, 'file is closed');
  const option = thread.count() < first ? '*l' : thread.at(first);
  if (typeof option === 'string' && !/^\*[nal]*$/.test(option))
    thread.argumentError(2, `invalid options:${option.startsWith('*') ? option.replace(/^\*[nal]*/, '')[0] : option}`);
  thread.push(option === '*a' ? '' : undefined);
  return 1;
}

function notWritable(thread: Thread, stream: Stream): number {
  thread.push(undefined);
  thread.push(`file ${stream.path} is opened for only reading.`);
  thread.push(1);
  return 3;
}
