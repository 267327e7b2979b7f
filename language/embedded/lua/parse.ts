import type { LanguageError, Parsed } from '../language.ts';
import { fromByteText, isAscii, textOffsets, toByteText } from './bytes.ts';
import { compileMain } from './compile-statement.ts';
import { CompileFault } from './compile-fault.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { compileMessage } from './load.ts';
import type { Prototype } from './prototype.ts';
import type { Statement } from './syntax-tree.ts';
import { parseChunk } from './syntax.ts';

/** The name upstream gives every script (`LState.DoString`). */
const chunkName = '<string>';

/** A script, read once and run for every event. */
export class LuaProgram {
  readonly source: string;
  /** Empty when the script has a syntax error. */
  readonly statements: readonly Statement[];
  /** `null` when the script has an error: then `error` is what upstream answers for every event. */
  readonly prototype: Prototype | null;
  readonly error: string | null;
  private stepped: Prototype | null = null;
  private offsets: Uint32Array | null = null;

  constructor(
    source: string,
    content: {
      readonly statements: readonly Statement[];
      readonly prototype: Prototype | null;
      readonly error: string | null;
    },
  ) {
    this.source = source;
    this.statements = content.statements;
    this.prototype = content.prototype;
    this.error = content.error;
  }

  /** The same, compiled to announce each statement. */
  get traced(): Prototype | null {
    if (this.prototype === null) return null;
    this.stepped ??= compileMain(this.statements, { chunk: chunkName, traced: true });
    return this.stepped;
  }

  /** The offset in the source of a byte of the script. */
  offset(byte: number): number {
    if (this.offsets === null) this.offsets = isAscii(this.source) ? new Uint32Array() : textOffsets(this.source);
    return this.offsets[byte] ?? Math.min(byte, this.source.length);
  }
}

/**
 * Reads a script of a filter or a transform. An error has upstream's exact text (`<string> line:1(column:8) near '/':   syntax
 * error\n`); there is at most one, as upstream stops at the first.
 */
export function parse(source: string): Parsed<LuaProgram> {
  let statements: readonly Statement[] = [];
  try {
    statements = parseChunk(toByteText(source), chunkName);
    const prototype = compileMain(statements, { chunk: chunkName, traced: false });
    return { value: new LuaProgram(source, { statements, prototype, error: null }), errors: [] };
  } catch (error) {
    const fault = faultOf(error);
    const program = new LuaProgram(source, { statements, prototype: null, error: fault.message });
    return { value: program, errors: [locate(fault, program)] };
  }
}

interface Fault {
  readonly message: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly line: number;
}

function faultOf(error: unknown): Fault {
  if (error instanceof SyntaxFault) return { message: fromByteText(error.message), span: error, line: 0 };
  if (error instanceof CompileFault)
    return { message: compileMessage(error, chunkName), span: error.span, line: error.line };
  throw error;
}

/** Of what concerns a whole function the compiler only knows the line. */
function locate(fault: Fault, program: LuaProgram): LanguageError {
  const { source } = program;
  if (fault.span !== null) {
    const start = program.offset(fault.span.start);
    let end = Math.max(program.offset(fault.span.end), start);
    // A part of a character of several bytes.
    if (end === start && fault.span.end > fault.span.start) end += source.codePointAt(start)! > 0xffff ? 2 : 1;
    return { message: fault.message, start, end };
  }
  const lines = source.split(/\r\n|\n\r|\n|\r/);
  const index = Math.min(Math.max(fault.line, 1), lines.length) - 1;
  let start = 0;
  for (const line of lines.slice(0, index)) {
    start += line.length;
    start += /^(?:\r\n|\n\r)/.test(source.slice(start, start + 2)) ? 2 : 1;
  }
  return { message: fault.message, start, end: start + lines[index]!.length };
}
