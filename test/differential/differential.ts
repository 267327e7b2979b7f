import type { Arbitrary } from 'fast-check';

/** Where the clock of Go stands under the build tag `faketime`, in nanoseconds since 1970. */
export const fixedClock = 1_257_894_000_000_000_000n;

/**
 * One language compared with the original Go library: `test/differential/<name>.ts` exports `differential: Differential`.
 * The Go program in `go/<goPackage>/` reads lines `{"language": name, "in": input}` and answers each with one line of
 * JSON, in order; ours must answer the same JSON (the order of object keys has no meaning).
 */
export interface Differential<Input = unknown> {
  readonly name: string;
  /** The folder below `go/` that holds the `main` package and its `go.mod`; languages may share one. */
  readonly goPackage: string;
  /** True where the original shall be built with a clock that stands still, at `fixedClock`. */
  readonly hasFixedClock?: true;
  /** Inputs are plain JSON values; their strings hold no lone surrogates. */
  readonly arbitrary: Arbitrary<Input>;
  ours(input: Input): unknown;
  /** True for an answer that says nothing: the original was stopped by its clock, which goes faster on a busy machine. */
  isUndecided?(theirs: unknown): boolean;
}
