import { scannerMistake } from './mistake.ts';
import type { Reader } from './reader.ts';

/** Where what may be a key begins. */
export interface PossibleKey {
  /** Of its first token, from 0. */
  readonly number: number;
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

interface Candidate extends PossibleKey {
  isPossible: boolean;
  /** It stands where its block begins, so that it must be one. */
  readonly isRequired: boolean;
}

/** What may turn out to be a key: one candidate for the block and one for each open bracket (`scannerc.go: simple_keys`). */
export class PossibleKeys {
  private readonly reader: Reader;
  private readonly candidates: Candidate[];
  /** The depth by the number of the candidate's token. */
  private readonly depths = new Map<number, number>();

  constructor(reader: Reader) {
    this.reader = reader;
    this.candidates = [this.none(0)];
  }

  /** How many brackets are open. */
  get brackets(): number {
    return this.candidates.length - 1;
  }

  /** Whether the token of a number may be a key: only what follows can tell. */
  has(number: number): boolean {
    const depth = this.depths.get(number);
    const candidate = depth === undefined ? undefined : this.candidates[depth];
    return candidate !== undefined && this.isStillPossible(candidate);
  }

  /** What begins here, with the token of this number, may be a key. */
  save(number: number, isRequired: boolean): void {
    this.drop();
    this.candidates[this.candidates.length - 1] = { ...this.none(number), isPossible: true, isRequired };
    this.depths.set(number, this.brackets);
  }

  /** The candidate is none. */
  drop(): void {
    const candidate = this.candidates.at(-1)!;
    if (!candidate.isPossible) return;
    if (candidate.isRequired) throw this.missingColon();
    this.forget(candidate);
  }

  /** The candidate is one: here is its `:`. `null`: there is none. */
  take(): PossibleKey | null {
    const candidate = this.candidates.at(-1)!;
    if (!this.isStillPossible(candidate)) return null;
    this.forget(candidate);
    return candidate;
  }

  openBracket(number: number): void {
    this.candidates.push(this.none(number));
  }

  /** The bracket's number goes with it, which is also that of the key that the bracket may begin: `[]: 1` is no mapping. */
  closeBracket(): void {
    this.drop();
    if (this.brackets > 0) this.depths.delete(this.candidates.pop()!.number);
  }

  private none(number: number): Candidate {
    const { index, line, column } = this.reader;
    return { isPossible: false, isRequired: false, number, index, line, column };
  }

  private forget(candidate: Candidate): void {
    candidate.isPossible = false;
    this.depths.delete(candidate.number);
  }

  /** A key is of one line, and its `:` stands within 1,024 characters. */
  private isStillPossible(candidate: Candidate): boolean {
    if (!candidate.isPossible) return false;
    if (candidate.line >= this.reader.line && candidate.index + 1024 >= this.reader.index) return true;
    if (candidate.isRequired) throw this.missingColon();
    candidate.isPossible = false;
    return false;
  }

  private missingColon(): Error {
    return scannerMistake(this.reader, "could not find expected ':'");
  }
}
