import type { ByteSet } from './byte-set.ts';
import { type Part, parsePattern } from './pattern-syntax.ts';

/** A pattern, compiled. Its dialect is upstream's (`pm/pm.go`): there is no `%f`, and the class of a letter without one is itself. */
export interface Pattern {
  readonly code: readonly Instruction[];
  readonly isAnchored: boolean;
}

/** Compiles a pattern of bytes; throws a `PatternFault`. */
export function compilePattern(source: string): Pattern {
  const { parts, isAnchored, isTail } = parsePattern(source);
  const compiler = new PatternCompiler();
  const { code } = compiler;
  for (const part of parts) compiler.part(part);
  if (isTail) code.push({ op: 'save', slot: 1 }, { op: 'match at end' });
  code.push({ op: 'save', slot: 1 }, { op: 'match' });
  return { code, isAnchored };
}

/** A step of the machine in `pattern-match.ts`. */
export type Instruction =
  | { readonly op: 'byte'; readonly set: ByteSet }
  | { readonly op: 'match' | 'match at end' }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'save' | 'position'; readonly slot: number }
  | { readonly op: 'balanced'; readonly open: number; readonly close: number }
  | { readonly op: 'capture'; readonly number: number };

class PatternCompiler {
  readonly code: Instruction[] = [{ op: 'save', slot: 0 }];
  private slots = 2;

  part(part: Part): void {
    const { code } = this;
    const at = code.length;
    switch (part.kind) {
      case 'single':
        code.push({ op: 'byte', set: part.set });
        break;
      case 'repeat': {
        const byte = { op: 'byte', set: part.set } as const;
        if (part.quantifier === '*')
          code.push({ op: 'split', first: at + 1, second: at + 3 }, byte, { op: 'jump', to: at });
        else if (part.quantifier === '+') code.push(byte, { op: 'split', first: at, second: at + 2 });
        else if (part.quantifier === '-')
          code.push({ op: 'split', first: at + 3, second: at + 1 }, byte, { op: 'jump', to: at });
        else code.push({ op: 'split', first: at + 1, second: at + 2 }, byte);
        break;
      }
      case 'position':
        code.push({ op: 'position', slot: this.slots });
        this.slots += 2;
        break;
      case 'group': {
        const slot = this.slots;
        this.slots += 2;
        code.push({ op: 'save', slot });
        for (const inner of part.parts) this.part(inner);
        code.push({ op: 'save', slot: slot + 1 });
        break;
      }
      case 'balanced':
        code.push({ op: 'balanced', open: part.open, close: part.close });
        break;
      case 'capture':
        code.push({ op: 'capture', number: part.number });
    }
  }
}
