import { OutOfFuel } from '../../fuel.ts';
import { Channel } from '../channel.ts';
import { LuaFunction } from '../function.ts';
import { LuaTable } from '../table.ts';
import { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { GoPanic, type LuaValue } from '../value.ts';
import type { Natives } from './library.ts';

/** `channellib.go`: Go's channels, with nobody at the other end. */
export const channelFunctions: Natives = {
  make(thread: Thread) {
    const capacity = thread.integer(1, 0);
    if (capacity < 0) throw new GoPanic('makechan: size out of range');
    thread.run.allocate(64 + capacity * 16);
    thread.push(new Channel(capacity));
    return 1;
  },
  select(thread: Thread) {
    const cases: SelectCase[] = [];
    for (let i = 1, count = thread.count(); i <= count; i++) cases.push(selectCase(thread, i));
    const index = cases.findIndex((one) => one.kind !== 'default' && isReady(one));
    const chosen = index >= 0 ? index : cases.findIndex((one) => one.kind === 'default');
    const one = cases[chosen];
    if (one === undefined) waitsForEver();
    const { value, isOpen } = one.kind === 'receive' ? receive(one.channel!) : { value: undefined, isOpen: false };
    if (one.kind === 'send') send(one.channel!, one.value);
    const handler = one.table.getIndex(one.table.length());
    if (handler instanceof LuaFunction) {
      if (one.kind === 'receive') thread.callFor(handler, isOpen, value);
      else if (one.kind === 'send') thread.callFor(handler, one.value);
      else thread.callFor(handler);
    }
    thread.push(chosen + 1);
    thread.push(value);
    thread.push(isOpen);
    return 3;
  },
};

/** The methods of a channel. */
export const channelMethods: Natives = {
  close(thread: Thread) {
    const channel = channelAt(thread);
    if (channel.closed) throw new GoPanic('close of closed channel');
    channel.closed = true;
    return 0;
  },
  receive(thread: Thread) {
    const channel = channelAt(thread);
    if (!canReceive(channel)) waitsForEver();
    const { value, isOpen } = receive(channel);
    thread.push(isOpen);
    thread.push(value);
    return 2;
  },
  send(thread: Thread) {
    const channel = channelAt(thread);
    const value = thread.any(2);
    if (!isShareable(value)) thread.argumentError(2, notShareable);
    if (!channel.closed && channel.queue.length >= channel.capacity) waitsForEver();
    send(channel, value);
    return 0;
  },
};

interface SelectCase {
  readonly kind: 'send' | 'receive' | 'default';
  readonly table: LuaTable;
  readonly channel: Channel | null;
  readonly value: LuaValue;
}

const notShareable = 'can not send a function, userdata, thread or table that has a metatable';

function selectCase(thread: Thread, place: number): SelectCase {
  const table = thread.table(place);
  const direction = table.getIndex(1);
  if (typeof direction !== 'string') thread.argumentError(place, 'invalid select case');
  if (direction === 'default') return { kind: 'default', table, channel: null, value: undefined };
  if (direction !== '<-|' && direction !== '|<-') thread.argumentError(place, `invalid channel direction:${direction}`);
  const channel = table.getIndex(2);
  if (!(channel instanceof Channel)) thread.argumentError(place, 'invalid select case');
  const value = table.getIndex(3);
  if (direction === '|<-') return { kind: 'receive', table, channel, value };
  if (!isShareable(value)) thread.argumentError(place, notShareable);
  return { kind: 'send', table, channel, value };
}

function isReady({ kind, channel }: SelectCase): boolean {
  if (kind === 'receive') return canReceive(channel!);
  return channel!.closed || channel!.queue.length < channel!.capacity;
}

function canReceive(channel: Channel): boolean {
  return channel.closed || channel.queue.length > 0;
}

function receive(channel: Channel): { readonly value: LuaValue; readonly isOpen: boolean } {
  if (channel.queue.length === 0) return { value: undefined, isOpen: false };
  return { value: channel.queue.shift(), isOpen: true };
}

function send(channel: Channel, value: LuaValue): void {
  if (channel.closed) throw new GoPanic('send on closed channel');
  channel.queue.push(value);
}

function channelAt(thread: Thread): Channel {
  const value = thread.at(1);
  return value instanceof Channel ? value : thread.typeError(1, 'channel');
}

function isShareable(value: LuaValue): boolean {
  if (value instanceof LuaTable) return value.metatable === undefined;
  return !(value instanceof LuaFunction || value instanceof Userdata || value instanceof Thread);
}

function waitsForEver(): never {
  throw new OutOfFuel('the evaluation was stopped: it waits for a channel that nobody serves');
}
