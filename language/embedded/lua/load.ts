import { compileMain } from './compile-statement.ts';
import { CompileFault } from './compile-fault.ts';
import { SyntaxFault } from './syntax-fault.ts';
import type { Prototype } from './prototype.ts';
import { parseChunk } from './syntax.ts';

/** Parses and compiles a byte string; what is wrong with it comes as the text that `loadstring` answers. */
export function loadChunk(source: string, chunk: string): Prototype | string {
  try {
    return compileMain(parseChunk(source, chunk), { chunk, traced: false });
  } catch (error) {
    if (error instanceof SyntaxFault) return error.message;
    if (error instanceof CompileFault) return compileMessage(error, chunk);
    throw error;
  }
}

/** Upstream's text for what its compiler refuses. */
export function compileMessage(fault: CompileFault, chunk: string): string {
  return `compile error near line(${fault.line}) ${chunk}: ${fault.message}`;
}
