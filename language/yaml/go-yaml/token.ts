/** What go-yaml's scanner makes of a text (`scannerc.go`). */
export type Token = Indicator | TextToken | ScalarToken | TagToken | DirectiveToken;

interface Placed {
  /** The line it begins in, from 0. */
  readonly line: number;
}

export interface Indicator extends Placed {
  readonly kind:
    | 'stream-end'
    | 'document-start'
    | 'document-end'
    | 'block-sequence-start'
    | 'block-mapping-start'
    | 'block-end'
    | 'flow-sequence-start'
    | 'flow-sequence-end'
    | 'flow-mapping-start'
    | 'flow-mapping-end'
    | 'block-entry'
    | 'flow-entry'
    | 'key'
    | 'value';
}

export interface TextToken extends Placed {
  readonly kind: 'anchor' | 'alias';
  readonly name: string;
}

export interface ScalarToken extends Placed {
  readonly kind: 'scalar';
  readonly text: string;
  readonly isPlain: boolean;
}

export interface TagToken extends Placed {
  readonly kind: 'tag';
  readonly handle: string;
  readonly suffix: string;
}

export interface DirectiveToken extends Placed {
  readonly kind: 'version-directive' | 'tag-directive';
  /** `1.1`, or the handle. */
  readonly value: string;
  readonly prefix: string;
}
