import type { Code } from './code.ts';
import { operation } from './operation.ts';

/** The registers that a function takes as upstream counts them, operation by operation; it forgets some. */
export function countRegisters(code: Code, parameters: number): number {
  let highest = Math.max(1, parameters);
  for (let at = 0; at < code.length; at++) {
    const op = code.op(at);
    if (uncounted.has(op)) continue;
    let register = code.a(at);
    if (op === operation.call) register += code.c(at) - 2;
    else if (op === operation.vararg) register += code.b(at) - 1;
    else if (op === operation.self) register += 1;
    else if (op === operation.nil) register = code.b(at);
    highest = Math.max(highest, register);
  }
  return highest + 1;
}

const uncounted: ReadonlySet<number> = new Set([
  operation.closure,
  operation.setGlobal,
  operation.setUpvalue,
  operation.equal,
  operation.less,
  operation.lessEqual,
  operation.test,
  operation.tailCall,
  operation.return,
  operation.forPrepare,
  operation.forLoop,
  operation.genericFor,
  operation.setList,
  operation.close,
  operation.jump,
]);
