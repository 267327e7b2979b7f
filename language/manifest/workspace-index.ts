import { type Manifest, type Manifests, byKind, manifestsOf, rangeIn } from './parse-manifests.ts';
import { mentionsInConfiguration, mentionsInFixture } from './mentions-elsewhere.ts';
import { type Mention, type NameKind, mentionsOf } from './mentions.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type YamlFile, YamlParser } from '../yaml/file.ts';
import { type Content, type OurKind, readContents } from './manifest.ts';
import { type Fixture, readFixture } from '../sources/fixture.ts';
import { nodeAt } from '../yaml/path.ts';
import { spanInDocument } from '../yaml/source-map.ts';

/** One version of one file, read. */
export interface IndexedFile {
  readonly uri: string;
  readonly yaml: YamlFile;
  readonly manifests: readonly Manifest[];
}

/** A mention together with the object it stands in; a file of ours that is no object counts as one of the kind `file`. */
export interface Located extends Mention {
  readonly manifest: Manifest;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The objects of one document, and the mentions of each by its own document (an item of a `List` has one). */
interface ReadDocument {
  readonly contents: Content[];
  readonly mentions: ReadonlyMap<YamlDocument, readonly Mention[]>;
}

/** The mentions of one name by their role: a bus is used by a thousand objects, and asked for by each of them. */
type NameUses = Readonly<Record<Mention['role'], Set<Located>>>;

const nowhere: NameUses = { definition: new Set(), reference: new Set() };

/**
 * All manifests of a workspace: who defines which name, and who uses it. Kept up to date file by file; of a file only the
 * edited document is read again. Names meet when their namespaces are equal or one of them is not given.
 */
export class WorkspaceIndex {
  private readonly files = new Map<string, IndexedFile>();
  private readonly fixtures = new Map<string, Fixture>();
  private readonly parsers = new Map<string, YamlParser>();
  private readonly contents = new WeakMap<YamlDocument, ReadDocument>();
  /** Kind and owner → name → where it is given and where it is used. */
  private readonly names = new Map<string, Map<string, NameUses>>();
  private readonly located = new Map<string, readonly Located[]>();
  private readonly byManifest = new WeakMap<Manifest, readonly Located[]>();

  /** Adds or replaces a file. */
  update(uri: string, text: string): IndexedFile {
    const known = this.files.get(uri);
    if (known?.yaml.text === text) return known;
    this.forget(uri);
    const parser = this.parsers.get(uri) ?? new YamlParser();
    this.parsers.set(uri, parser);
    const yaml = parser.parse(text);
    const manifests = manifestsOf(uri, yaml, (document) => this.read(document).contents);
    const file: IndexedFile = { uri, yaml, manifests };
    this.files.set(uri, file);
    if (/\.event\.ya?ml$/.test(uri)) this.readFixture(file);
    const mentions = new Map(yaml.documents.flatMap(({ document }) => [...this.read(document).mentions]));
    const located = manifests.flatMap((manifest) => {
      const own = mentions.get(manifest.document)!.map((mention) => ({ ...mention, manifest }));
      this.byManifest.set(manifest, own);
      return own;
    });
    located.push(...mentionsInFile(file));
    this.located.set(uri, located);
    for (const mention of located) this.usesOf(mention).add(mention);
    return file;
  }

  remove(uri: string): void {
    this.forget(uri);
    this.parsers.delete(uri);
  }

  file(uri: string): IndexedFile | undefined {
    return this.files.get(uri);
  }

  /** The fixtures (`*.event.yaml`) that describe an event of a source, in order of their files' names. */
  fixturesOf(eventSource: string, event: string): { readonly uri: string; readonly fixture: Fixture }[] {
    return Array.from(this.fixtures, ([uri, fixture]) => ({ uri, fixture }))
      .filter(({ fixture }) => fixture.eventSource === eventSource && fixture.event === event)
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** In the order in which they were added. */
  all(): IterableIterator<IndexedFile> {
    return this.files.values();
  }

  manifests(): Omit<Manifests, 'problems'> {
    return byKind([...this.files.values()].flatMap((file) => file.manifests));
  }

  /** Objects of one of our kinds with a name, seen from a namespace. */
  objects(kind: OurKind, name: string, namespace: string): Manifest[] {
    const kinds = { EventSource: 'event-source', Sensor: 'sensor', EventBus: 'event-bus' } as const;
    const { definition } = this.names.get(key(kinds[kind], ''))?.get(name) ?? nowhere;
    return [...definition].flatMap(({ manifest }) => (sameNamespace(manifest.namespace, namespace) ? [manifest] : []));
  }

  /** Where a name is given, then where it is used. `owner`: the EventSource of an event. `within`: only in this object. */
  mentions(kind: NameKind, name: string, scope: { owner?: string; namespace?: string; within?: Manifest }): Located[] {
    const { definition, reference } = this.names.get(key(kind, scope.owner ?? ''))?.get(name) ?? nowhere;
    return [...definition, ...reference].filter(
      ({ manifest }) =>
        (scope.within === undefined || manifest === scope.within) &&
        sameNamespace(manifest.namespace, scope.namespace ?? ''),
    );
  }

  /** All names of a kind that are defined, for completion and did-you-mean. */
  defined(kind: NameKind, scope: { owner?: string; namespace?: string; within?: Manifest } = {}): Set<string> {
    const names = new Set<string>();
    for (const [name, { definition }] of this.names.get(key(kind, scope.owner ?? '')) ?? []) {
      for (const { manifest } of definition) {
        if (!sameNamespace(manifest.namespace, scope.namespace ?? '')) continue;
        if (scope.within === undefined || manifest === scope.within) names.add(name);
      }
    }
    return names;
  }

  /** All mentions of one file, in order. */
  mentionsIn(uri: string): readonly Located[] {
    return this.located.get(uri) ?? [];
  }

  /** All mentions of one object, in order. */
  mentionsWithin(manifest: Manifest): readonly Located[] {
    return this.byManifest.get(manifest) ?? [];
  }

  /** The mention at an offset of a file: the name under the cursor. */
  mentionAt(uri: string, offset: number): Located | null {
    const hit = this.mentionsIn(uri).find((mention) => {
      const range = rangeOfMention(mention);
      return range !== null && range.start <= offset && offset <= range.end;
    });
    return hit ?? null;
  }

  private read(document: YamlDocument): ReadDocument {
    let entry = this.contents.get(document);
    if (entry === undefined) {
      const contents = readContents(document);
      entry = { contents, mentions: new Map(contents.map((content) => [content.document, mentionsOf(content)])) };
      this.contents.set(document, entry);
    }
    return entry;
  }

  private forget(uri: string): void {
    for (const mention of this.located.get(uri) ?? []) this.usesOf(mention).delete(mention);
    this.located.delete(uri);
    this.files.delete(uri);
    this.fixtures.delete(uri);
  }

  private readFixture({ uri, yaml }: IndexedFile): void {
    const document = yaml.documents[0]?.document;
    const read = document === undefined || document.errors.length > 0 ? null : readFixture(document);
    if (read !== null && 'fixture' in read) this.fixtures.set(uri, read.fixture);
  }

  private usesOf({ kind, owner, name, role }: Mention): Set<Located> {
    const id = key(kind, owner);
    let byName = this.names.get(id);
    if (byName === undefined) this.names.set(id, (byName = new Map()));
    let uses = byName.get(name);
    if (uses === undefined) byName.set(name, (uses = { definition: new Set(), reference: new Set() }));
    return uses[role];
  }
}

/** The range of the name in its file; `null` for a name that is meant by default and stands nowhere. */
export function rangeOfMention(mention: Located): { start: number; end: number } | null {
  const { manifest, path, part, span } = mention;
  const node = nodeAt(manifest.document.root, path);
  if (node === null) return null;
  if (part === 'key') return partOf(rangeIn(manifest, path, 'key'), String(path.at(-1)), span);
  // A merge key makes a value stand where its anchor is.
  if (node.kind !== 'scalar') return null;
  const { start, end } = span === undefined ? node : spanInDocument(manifest.document.text, node, span);
  return { start: manifest.start + start, end: manifest.start + end };
}

/** A part of a key's name; a key is hardly ever quoted, and never written with escapes. */
function partOf(key: Span, name: string, span?: Span): Span {
  if (span === undefined) return key;
  const start = key.start + (key.end - key.start > name.length ? 1 : 0);
  return { start: start + span.start, end: start + span.end };
}

/** The names in a fixture or in the configuration, which are no Kubernetes objects. */
function mentionsInFile({ uri, yaml }: IndexedFile): Located[] {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const read = /\.event\.ya?ml$/.test(name)
    ? mentionsInFixture
    : /^argo-events-local\.ya?ml$/.test(name)
      ? mentionsInConfiguration
      : null;
  const first = yaml.documents[0];
  if (read === null || first === undefined) return [];
  const { document, start } = first;
  const manifest = { uri, index: 0, start, document, apiVersion: '', kind: 'file', name, namespace: '', ours: null };
  return read(document).map((mention) => ({ ...mention, manifest }));
}

/** A manifest without a namespace may be applied to any. */
export function sameNamespace(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function key(kind: NameKind, owner: string): string {
  return `${kind}\n${owner}`;
}
