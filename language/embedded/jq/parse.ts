import { quote } from '../../go/strconv-quote.ts';
import type { LanguageError, Parsed } from '../language.ts';
import { type Compiled, compile } from './compile.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { parseSyntax } from './syntax.ts';
import type { Node } from './syntax-tree.ts';
import type { TraceSink } from './trace.ts';

/** A program, compiled once and run for every event. */
export class JqProgram {
  readonly source: string;
  /** `null` when the source has a syntax error, or nothing but definitions. */
  readonly body: Node | null;
  /** What upstream's parser says; it does not run such a program. */
  readonly syntaxError: string | null;
  /** What upstream's compiler says: the program is refused when it is run. */
  readonly compileError: string | null;
  readonly compiled: Compiled | null;
  /** The regular expressions of earlier runs. */
  readonly regexps = new Map<string, unknown>();

  constructor(
    source: string,
    content: {
      readonly body?: Node | null;
      readonly compiled?: Compiled;
      readonly syntaxError?: string;
      readonly compileError?: string;
    },
  ) {
    this.source = source;
    this.body = content.body ?? null;
    this.compiled = content.compiled ?? null;
    this.syntaxError = content.syntaxError ?? null;
    this.compileError = content.compileError ?? null;
  }

  /** The same, compiled to tell the sink of every stage. */
  traced(sink: TraceSink): Compiled | null {
    return this.body === null ? null : compile(this.body, sink);
  }
}

/** Reads a program. At most one syntax error (gojq stops at the first), else all names that mean nothing. */
export function parse(source: string): Parsed<JqProgram> {
  try {
    const { imports, body } = parseSyntax(source);
    const errors: LanguageError[] = imports.map(({ path, start, end }) => {
      return { message: `cannot load module: ${quote(path)}`, start, end };
    });
    if (body === null) {
      if (errors.length === 0) errors.push({ message: 'missing query (try ".")', start: 0, end: source.length });
      return { value: new JqProgram(source, { compileError: errors[0]!.message }), errors };
    }
    const compiled = compile(body);
    errors.push(...compiled.errors);
    const refused = errors.length > 0 ? { compileError: errors[0]!.message } : {};
    return { value: new JqProgram(source, { body, compiled, ...refused }), errors };
  } catch (error) {
    const { message, start, end } = faultOf(error, source);
    return { value: new JqProgram(source, { syntaxError: message }), errors: [{ message, start, end }] };
  }
}

/** Programs that are nested beyond the parser's own limits in some way end where the stack does. */
function faultOf(error: unknown, source: string): LanguageError {
  if (error instanceof SyntaxFault) return error;
  if (error instanceof RangeError) return { message: 'the program is nested too deeply', start: 0, end: source.length };
  throw error;
}
