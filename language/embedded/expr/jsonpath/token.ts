import type { Script } from './script.ts';

/** One step of a path. */
export type PathToken =
  | { readonly kind: 'root' | 'current' | 'wildcard' | 'recursive' | 'length' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: bigint }
  | { readonly kind: 'filter' | 'script'; readonly script: Script }
  | { readonly kind: 'union'; readonly arguments: readonly (string | bigint | Script)[] }
  | { readonly kind: 'range'; readonly bounds: readonly [Bound, Bound, Bound] };

/** From, to or step; `null` where there is none. */
export type Bound = bigint | Script | null;
