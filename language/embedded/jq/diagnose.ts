import { nearest } from '../../text/nearest.ts';
import type { LanguageError, Member, Span } from '../language.ts';
import { Forecast } from './forecast.ts';
import { memberPathsOf } from './member-paths.ts';
import { givesNoObject } from './never-object.ts';
import { ownNames } from './own-names.ts';
import type { JqProgram } from './parse.ts';
import { isEnd } from './single.ts';
import type { Node } from './syntax-tree.ts';
import { isTrue } from './value.ts';
import { children } from './walk.ts';

export type DiagnosisCode = 'no-output' | 'never-object' | 'unreachable' | 'always-null';

export interface Diagnosis extends LanguageError {
  readonly code: DiagnosisCode;
}

/**
 * What is certainly not meant, in a program that compiles: a transform that gives nothing, or nothing that is an object, parts that
 * cannot be reached, members that what is there does not have. Says nothing where the program could still be right.
 */
export function diagnose({ body, compileError }: JqProgram): Diagnosis[] {
  if (body === null || compileError !== null) return [];
  try {
    const own = ownNames(body);
    return new Diagnoses(new Forecast(own), own).of(body).sort((a, b) => a.start - b.start);
  } catch (error) {
    // A program that is nested as deeply as can be compiled, but not looked into.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

class Diagnoses {
  private readonly forecast: Forecast;
  private readonly own: ReadonlySet<string>;
  private readonly found: Diagnosis[] = [];
  /** What is never reached: nothing more is said of it. */
  private readonly dead: Span[] = [];

  constructor(forecast: Forecast, own: ReadonlySet<string>) {
    this.forecast = forecast;
    this.own = own;
  }

  of(body: Node): Diagnosis[] {
    if (this.forecast.isSilent(body)) this.report('no-output', 'the program has no output', body);
    else if (givesNoObject(body, this.own)) this.report('never-object', 'the first output is never an object', body);
    this.look(body);
    return this.found;
  }

  private report(code: DiagnosisCode, message: string, { start, end }: Span): void {
    this.found.push({ code, message, start, end });
  }

  private look(node: Node): void {
    const dead = this.deadIn(node);
    if (dead !== null) {
      this.dead.push(dead);
      this.report('unreachable', `this is never reached: ${dead.why}`, dead);
    }
    this.lookForNull(node);
    // What is put somewhere need not be there before.
    for (const child of node.type === 'update' ? [node.right] : children(node))
      if (dead === null || child.end <= dead.start || child.start >= dead.end) this.look(child);
  }

  /** The part of a node that nothing comes to, though something may come to the node. */
  private deadIn(node: Node): (Span & { readonly why: string }) | null {
    const { forecast } = this;
    switch (node.type) {
      case 'pipe':
        return rest(
          node.parts,
          node.parts.findIndex((part) => forecast.isSilent(part)),
          nothing,
        );
      case 'comma':
        return rest(
          node.parts,
          node.parts.findIndex((part) => isEnd(part, this.own)),
          'what stands before ends it',
        );
      case 'bind':
        return forecast.isSilent(node.source) ? dead(node.body, nothing) : null;
      case 'reduce':
      case 'foreach':
        return forecast.isSilent(node.source) ? dead(node.update, nothing) : null;
      case 'if': {
        const truth = forecast.truth(node.condition);
        const branch = truth === false ? node.consequent : truth === true ? node.otherwise : null;
        return branch === null || truth === null ? null : dead(branch, always(truth, 'the condition'));
      }
      case 'binary':
        return this.deadOperand(node);
      default:
        return null;
    }
  }

  /** The right side, where the left one decides alone. */
  private deadOperand({ operator, left, right }: Node & { type: 'binary' }): (Span & { readonly why: string }) | null {
    if (operator === '//')
      return left.type === 'constant' && isTrue(left.value) ? dead(right, always(true, 'the left side')) : null;
    if (operator !== 'and' && operator !== 'or') return null;
    const decisive = operator === 'or';
    return this.forecast.truth(left) === decisive ? dead(right, always(decisive, 'the left side')) : null;
  }

  /** Members of what has certainly others, or none. */
  private lookForNull(node: Node): void {
    if (node.type === 'index') {
      const { key, target } = node;
      if (key.type === 'constant' && typeof key.value === 'string')
        this.reportNull(target, [{ name: key.value, start: node.start, end: node.end }]);
    } else if (node.type === 'pipe' && !this.own.has('select/1'))
      for (const [i, part] of node.parts.entries())
        if (membersOf(part, this.own) !== null)
          this.reportNull(
            part,
            memberPathsOf(node.parts.slice(i + 1)).flatMap(([first]) => first ?? []),
          );
  }

  private reportNull(object: Node, read: readonly Member[]): void {
    const members = membersOf(object, this.own);
    if (members === null) return;
    const what = object.type === 'object' ? 'the object' : object.type === 'constant' ? 'null' : 'the environment';
    for (const { name, start, end } of read) {
      if (members.has(name) || this.isUnreachable({ start, end })) continue;
      const meant = nearest(name, [...members]);
      const hint = meant === null ? '' : ` (probably meant: ${meant})`;
      this.report('always-null', `${what} has no ${name}: it is always null${hint}`, { start, end });
    }
  }

  private isUnreachable({ start, end }: Span): boolean {
    return this.dead.some((dead) => dead.start <= start && end <= dead.end);
  }
}

const nothing = 'nothing comes out of what stands before';

function always(truth: boolean, what: string): string {
  return truth ? `${what} is always true (all but false and null counts as true)` : `${what} is always false`;
}

function dead({ start, end }: Span, why: string): Span & { readonly why: string } {
  return { start, end, why };
}

/** What stands behind the part of that number, if anything does. */
function rest(parts: readonly Node[], last: number, why: string): (Span & { readonly why: string }) | null {
  const first = last < 0 ? undefined : parts[last + 1];
  return first === undefined ? null : { start: first.start, end: parts.at(-1)!.end, why };
}

/** The names of all members that the outputs of a part have; `null` when they are not known. A Sensor's programs have no environment. */
function membersOf(node: Node, own: ReadonlySet<string>): ReadonlySet<string> | null {
  switch (node.type) {
    case 'constant':
      return node.value === null ? none : null;
    case 'variable':
      return node.name === '$ENV' && !own.has('$ENV') ? none : null;
    case 'call':
      return node.name === 'env' && node.operands.length === 0 && !own.has('env/0') ? none : null;
    case 'object': {
      const names = node.entries.map(({ key }) => (key.type === 'constant' ? key.value : null));
      return names.every((name) => typeof name === 'string') ? new Set(names) : null;
    }
    default:
      return null;
  }
}

const none: ReadonlySet<string> = new Set();
