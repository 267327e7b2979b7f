import { LuaFunction } from '../function.ts';
import { prepareFrame } from '../call.ts';
import { resumeThread } from '../coroutine.ts';
import { Thread } from '../thread.ts';
import { GoPanic, nilDereference } from '../value.ts';
import type { Natives } from './library.ts';

/** `coroutinelib.go`. */
export const coroutineFunctions: Natives = {
  create(thread: Thread) {
    thread.push(create(thread));
    return 1;
  },
  resume,
  running(thread: Thread) {
    const { run } = thread;
    thread.push(run.main === thread ? undefined : run.current);
    return 1;
  },
  status(thread: Thread) {
    const other = thread.thread(1);
    const isRunning = thread.run.current === other;
    thread.push(other.dead ? 'dead' : isRunning ? 'running' : thread.parent === other ? 'normal' : 'suspended');
    return 1;
  },
  wrap(thread: Thread) {
    const made = create(thread);
    made.wrapped = true;
    thread.push(new LuaFunction({ native: resumeWrapped, bound: [made] }, null));
    return 1;
  },
  yield: () => -1,
};

function create(thread: Thread): Thread {
  const called = thread.functionAt(1);
  const { run } = thread;
  // Upstream allocates 110 KB for each; what counts here is what ours takes.
  run.allocate(4096);
  const made = new Thread(run, thread.env);
  const frame = made.pushFrame(called);
  frame.localBase = 1;
  frame.wanted = -1;
  return made;
}

function resume(thread: Thread): number {
  const { run } = thread;
  const other = thread.thread(1);
  const refusal = run.current === other ? 'running' : other.dead ? 'dead' : null;
  if (refusal !== null) {
    const message = `can not resume a ${refusal} thread`;
    if (other.wrapped) thread.raise(message);
    thread.push(false);
    thread.push(message);
    return 2;
  }
  other.parent = thread;
  run.current = other;
  const isStarted = other.frame !== null;
  const first = other.last();
  if (!isStarted) {
    // A coroutine that yielded in tail position has no call left to go on with.
    if (first === null) throw new GoPanic(nilDereference);
    other.frame = first;
    other.registers.setTop(first.localBase);
  }
  const count = thread.count() - 1;
  if (other !== thread) {
    for (let i = 0; i < count; i++) other.push(thread.at(2 + i));
    thread.setCount(1);
  }
  if (!isStarted) {
    first!.argumentCount = count;
    prepareFrame(other, first!);
  }
  const before = thread.count();
  resumeThread(other);
  return thread.count() - before;
}

function resumeWrapped(thread: Thread): number {
  const frame = thread.frame!;
  thread.registers.insert(frame.function.bound[0], frame.localBase);
  return resume(thread);
}
