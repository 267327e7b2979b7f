import { GoError } from '../../go/value.ts';
import { parserMistake } from './mistake.ts';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/**
 * The first document of a text, `null` where there is none; what stands behind it is not looked at. Throws `GoError` with
 * go-yaml's words (`parserc.go`, `decode.go: parser`). Without recursion: Go reads whatever depth there is.
 */
export function parse(text: string): YamlNode | null {
  return new Parser(new Scanner(text)).document();
}

class Parser {
  private readonly scanner: Scanner;
  private readonly tags = new Map<string, string>();
  private readonly anchors = new Map<string, ScalarNode | SequenceNode | MappingNode>();
  /** The lists and mappings that are not over, from the outside in. */
  private readonly open: Open[] = [];
  /** What is outside of all of them: the document. */
  private readonly root: YamlNode[] = [];

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  document(): YamlNode | null {
    if (this.scanner.peek().kind === 'stream-end') return null;
    if (this.isNext('version-directive', 'tag-directive', 'document-start')) {
      this.directives();
      if (!this.isNext('document-start')) throw this.expected('<document start>');
      this.scanner.take();
      if (this.isNext('version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end'))
        this.empty();
      else this.node({ isBlock: true });
    } else {
      this.defaultTags();
      this.node({ isBlock: true });
    }
    for (let inner = this.open.at(-1); inner !== undefined; inner = this.open.at(-1)) this.go(inner);
    // Whether the document ends is asked of the token behind it.
    this.scanner.peek();
    return this.root[0]!;
  }

  private directives(): void {
    let hasVersion = false;
    for (let token = this.scanner.peek(); ; token = this.scanner.peek()) {
      if (token.kind === 'version-directive') {
        if (hasVersion) throw parserMistake(token.line, 'found duplicate %YAML directive');
        if (token.value !== '1.1') throw parserMistake(token.line, 'found incompatible YAML document');
        hasVersion = true;
      } else if (token.kind === 'tag-directive') {
        if (this.tags.has(token.value)) throw parserMistake(token.line, 'found duplicate %TAG directive');
        this.tags.set(token.value, token.prefix);
      } else break;
      this.scanner.take();
    }
    this.defaultTags();
  }

  private defaultTags(): void {
    if (!this.tags.has('!')) this.tags.set('!', '!');
    if (!this.tags.has('!!')) this.tags.set('!!', 'tag:yaml.org,2002:');
  }

  /** Adds to the innermost list or mapping, or ends it. */
  private go(inner: Open): void {
    switch (inner.style) {
      case 'block-sequence':
        this.blockSequence(['block-entry', 'block-end']);
        return;
      case 'indentless-sequence':
        this.blockSequence(['block-entry', 'key', 'value', 'block-end']);
        return;
      case 'block-mapping':
        this.blockMapping(inner);
        return;
      case 'flow-sequence':
        this.flowSequence(inner);
        return;
      case 'flow-mapping':
        this.flowMapping(inner);
        return;
      case 'flow-pair':
        this.flowPair(inner);
    }
  }

  /** `ends` are the tokens before which an entry is empty. */
  private blockSequence(ends: readonly Token['kind'][]): void {
    if (this.isNext('block-entry')) {
      this.scanner.take();
      if (this.isNext(...ends)) this.empty();
      else this.node({ isBlock: true });
    } else if (this.open.at(-1)!.style === 'indentless-sequence') this.open.pop();
    else if (this.isNext('block-end')) this.close();
    else throw this.expected("'-' indicator");
  }

  private blockMapping({ node: { items } }: Open): void {
    const isValue = items.length % 2 === 1;
    if (this.isNext(isValue ? 'value' : 'key')) {
      this.scanner.take();
      if (this.isNext('key', 'value', 'block-end')) this.empty();
      else this.node({ isBlock: true, mayBeIndentless: true });
    } else if (isValue) this.empty();
    else if (this.isNext('block-end')) this.close();
    else throw this.expected('key');
  }

  private flowSequence({ node: { items } }: Open): void {
    if (!this.isNext('flow-sequence-end')) {
      if (items.length > 0) {
        if (!this.isNext('flow-entry')) throw this.expected("',' or ']'");
        this.scanner.take();
      }
      if (this.isNext('key')) {
        this.scanner.take();
        this.begin({ kind: 'mapping', items: [] }, 'flow-pair');
        return;
      }
      if (!this.isNext('flow-sequence-end')) {
        this.node({ isBlock: false });
        return;
      }
    }
    this.close();
  }

  /** The one pair of a mapping without braces, `[a: 1]`. */
  private flowPair({ node: { items } }: Open): void {
    if (items.length === 0) {
      if (!this.isNext('value', 'flow-entry', 'flow-sequence-end')) this.node({ isBlock: false });
      else {
        // go-yaml takes the token, a `]` too, for the key's.
        this.scanner.take();
        this.empty();
      }
    } else if (items.length === 1) this.flowValue('flow-sequence-end');
    else {
      this.scanner.peek();
      this.open.pop();
    }
  }

  private flowMapping({ node: { items } }: Open): void {
    if (items.length % 2 === 1) {
      this.flowValue('flow-mapping-end');
      return;
    }
    if (!this.isNext('flow-mapping-end')) {
      if (items.length > 0) {
        if (!this.isNext('flow-entry')) throw this.expected("',' or '}'");
        this.scanner.take();
      }
      if (this.isNext('key')) {
        this.scanner.take();
        if (this.isNext('value', 'flow-entry', 'flow-mapping-end')) this.empty();
        else this.node({ isBlock: false });
        return;
      }
      if (!this.isNext('flow-mapping-end')) {
        this.open.at(-1)!.isLoneKey = true;
        this.node({ isBlock: false });
        return;
      }
    }
    this.close();
  }

  private flowValue(end: Token['kind']): void {
    const inner = this.open.at(-1)!;
    const isLone = inner.isLoneKey;
    inner.isLoneKey = false;
    if (this.isNext('value') && !isLone) {
      this.scanner.take();
      if (!this.isNext('flow-entry', end)) {
        this.node({ isBlock: false });
        return;
      }
    }
    this.empty();
  }

  /** One value with its anchor and tag: what holds nothing is done, a list or mapping is begun. */
  private node({
    isBlock,
    mayBeIndentless = false,
  }: {
    readonly isBlock: boolean;
    readonly mayBeIndentless?: boolean;
  }): void {
    const first = this.scanner.peek();
    if (first.kind === 'alias') {
      this.alias(first.name);
      return;
    }
    const { anchor, tag, hasProperties } = this.properties();
    const token = this.scanner.peek();
    if (token.kind === 'scalar') {
      this.scanner.take();
      const isImplicit = tag === '!' || (tag === '' && token.isPlain);
      this.add({ kind: 'scalar', text: token.text, tag, isImplicit }, anchor);
    } else if (mayBeIndentless && token.kind === 'block-entry')
      this.begin({ kind: 'sequence', items: [] }, 'indentless-sequence', anchor);
    else if (token.kind === 'flow-sequence-start')
      this.beginHere({ kind: 'sequence', items: [] }, 'flow-sequence', anchor);
    else if (token.kind === 'flow-mapping-start')
      this.beginHere({ kind: 'mapping', items: [] }, 'flow-mapping', anchor);
    else if (isBlock && token.kind === 'block-sequence-start')
      this.beginHere({ kind: 'sequence', items: [] }, 'block-sequence', anchor);
    else if (isBlock && token.kind === 'block-mapping-start')
      this.beginHere({ kind: 'mapping', items: [] }, 'block-mapping', anchor);
    else if (hasProperties) this.add({ kind: 'scalar', text: '', tag, isImplicit: tag === '' }, anchor);
    else throw this.expected('node content');
  }

  private alias(name: string): void {
    this.scanner.take();
    const target = this.anchors.get(name);
    if (target === undefined) throw new GoError(`yaml: unknown anchor '${name}' referenced`);
    this.add({ kind: 'alias', name, target }, null);
  }

  /** An anchor and a tag, in either order. */
  private properties(): { readonly anchor: string | null; readonly tag: string; readonly hasProperties: boolean } {
    let anchor: string | null = null;
    let tag: { readonly handle: string; readonly suffix: string; readonly line: number } | null = null;
    for (;;) {
      const token = this.scanner.peek();
      if (token.kind === 'anchor' && anchor === null) anchor = token.name;
      else if (token.kind === 'tag' && tag === null) tag = token;
      else break;
      this.scanner.take();
    }
    if (tag === null) return { anchor, tag: '', hasProperties: anchor !== null };
    const prefix = tag.handle === '' ? '' : this.tags.get(tag.handle);
    if (prefix === undefined) throw parserMistake(tag.line, 'found undefined tag handle');
    return { anchor, tag: prefix + tag.suffix, hasProperties: true };
  }

  /** Begins it with the token that stands there. */
  private beginHere(node: SequenceNode | MappingNode, style: Open['style'], anchor: string | null): void {
    this.begin(node, style, anchor);
    this.scanner.take();
  }

  private begin(node: SequenceNode | MappingNode, style: Open['style'], anchor: string | null = null): void {
    this.add(node, anchor);
    this.open.push({ node, style, isLoneKey: false });
  }

  /** Ends the innermost list or mapping with the token that stands there. */
  private close(): void {
    this.scanner.take();
    this.open.pop();
  }

  private empty(): void {
    this.add({ kind: 'scalar', text: '', tag: '', isImplicit: true }, null);
  }

  private add(node: YamlNode, anchor: string | null): void {
    (this.open.at(-1)?.node.items ?? this.root).push(node);
    if (anchor !== null && node.kind !== 'alias') this.anchors.set(anchor, node);
  }

  private isNext(...kinds: readonly Token['kind'][]): boolean {
    return kinds.includes(this.scanner.peek().kind);
  }

  private expected(what: string): GoError {
    return parserMistake(this.scanner.peek().line, `did not find expected ${what}`);
  }
}

interface Open {
  readonly node: SequenceNode | MappingNode;
  readonly style:
    | 'block-sequence'
    | 'indentless-sequence'
    | 'block-mapping'
    | 'flow-sequence'
    | 'flow-mapping'
    | 'flow-pair';
  /** The key of a flow mapping that was written without being one, `{a, b}`: it has no value. */
  isLoneKey: boolean;
}
