import type { Type } from '../../go/type.ts';
import type { Native } from '../../go/value.ts';

/** A number that `fromjson` read and that keeps its spelling (`json.Number`): `1.0`, `1e1000`, `-0`. */
export class NumberText implements Native {
  readonly native = true;
  readonly type: Type = { kind: 'string', name: 'json.Number' };
  readonly literal: string;
  readonly number: number | bigint;
  readonly float: number;

  constructor(literal: string) {
    this.literal = literal;
    this.number = parseNumber(literal);
    this.float = Number(literal);
  }

  text(): string {
    return this.literal;
  }

  struct(): null {
    return null;
  }
}

/** The number that a literal stands for: whole ones stay whole, however long; too large ones with a point are infinite. */
export function parseNumber(text: string): number | bigint {
  if (!/[.eE]/.test(text)) return BigInt(text.startsWith('+') ? text.slice(1) : text);
  return Number(text);
}
