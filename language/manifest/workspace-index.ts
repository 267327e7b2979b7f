import { type Manifest, type Manifests, byKind, manifestsOf, rangeIn } from './parse-manifests.ts';
import { mentionsInConfiguration, mentionsInFixture } from './mentions-elsewhere.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention, NameKind } from './mention.ts';
import { Names, type Use } from './names.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type YamlFile, YamlParser } from '../yaml/file.ts';
import { type Content, type OurKind, readContents } from './manifest.ts';
import { type Fixture, readFixture } from '../house-files/fixture.ts';
import { houseFileOf } from '../house-files/kind.ts';
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

/** A file with what its next version is compared with. */
interface Entry {
  readonly file: IndexedFile;
  readonly parser: YamlParser;
  /** What names things in the file, by its own document. */
  readonly holders: ReadonlyMap<YamlDocument, Manifest>;
}

/**
 * False for a file that has nothing to say: most YAML files of a workspace hold no Kubernetes object, and are no fixture and
 * no configuration either. They need not be parsed.
 */
export function mayMatter(uri: string, text: string): boolean {
  return houseFileOf(uri) !== null || /\b(?:apiVersion|kind)["']?[ \t]*:/.test(text);
}

/**
 * All manifests of a workspace: who defines which name, and who uses it. Kept up to date file by file; of a file only the
 * edited document is read again, and only its names change.
 */
export class WorkspaceIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly fixtures = new Map<string, Fixture>();
  private readonly contents: WeakMap<YamlDocument, Content[]>;
  private readonly uses: WeakMap<YamlDocument, readonly Use[]>;
  private readonly names = new Names();
  private versions = 0;

  /** What another index has read already need not be read again. */
  constructor(other?: WorkspaceIndex) {
    this.contents = other?.contents ?? new WeakMap();
    this.uses = other?.uses ?? new WeakMap();
  }

  /** An index of the same files; what becomes of it does not change this one. Nothing is read again for it. */
  copy(): WorkspaceIndex {
    const copy = new WorkspaceIndex(this);
    for (const [uri, { file, holders }] of this.entries) {
      copy.entries.set(uri, { file, holders, parser: new YamlParser() });
      for (const holder of holders.values()) copy.names.add(this.usesIn(holder));
    }
    for (const [uri, fixture] of this.fixtures) copy.fixtures.set(uri, fixture);
    return copy;
  }

  /** Grows whenever something may be answered in another way than before. */
  get version(): number {
    return this.versions;
  }

  /** Adds or replaces a file. */
  update(uri: string, text: string): IndexedFile {
    const known = this.entries.get(uri);
    if (known?.file.yaml.text === text) return known.file;
    this.versions++;
    const parser = known?.parser ?? new YamlParser();
    const yaml = parser.parse(text);
    const file: IndexedFile = { uri, yaml, manifests: manifestsOf(uri, yaml, (document) => this.read(document)) };
    const holders = holdersIn(file);
    this.entries.set(uri, { file, parser, holders });
    for (const [document, gone] of known?.holders ?? [])
      if (!holders.has(document)) this.names.remove(this.usesIn(gone));
    for (const [document, holder] of holders)
      if (known?.holders.has(document) !== true) this.names.add(this.usesIn(holder));
    if (houseFileOf(uri) === 'fixture') this.readFixture(file);
    return file;
  }

  remove(uri: string): void {
    this.versions++;
    for (const holder of this.entries.get(uri)?.holders.values() ?? []) this.names.remove(this.usesIn(holder));
    this.entries.delete(uri);
    this.fixtures.delete(uri);
  }

  file(uri: string): IndexedFile | undefined {
    return this.entries.get(uri)?.file;
  }

  /** The fixtures (`*.event.yaml`) that describe an event of a source, in order of their files' names. */
  fixturesOf(eventSource: string, event: string): readonly { readonly uri: string; readonly fixture: Fixture }[] {
    return Array.from(this.fixtures, ([uri, fixture]) => ({ uri, fixture }))
      .filter(({ fixture }) => fixture.eventSource === eventSource && fixture.event === event)
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** In the order in which they were added. */
  all(): IndexedFile[] {
    return Array.from(this.entries.values(), ({ file }) => file);
  }

  manifests(): Omit<Manifests, 'problems'> {
    return byKind(this.all().flatMap((file) => file.manifests));
  }

  /** Objects of one of our kinds with a name, seen from a namespace, in order of their files' names. */
  objects(kind: OurKind, name: string, namespace: string): readonly Manifest[] {
    const kinds = { EventSource: 'event-source', Sensor: 'sensor', EventBus: 'event-bus' } as const;
    return this.names
      .definitions(kinds[kind], name, { namespace })
      .map((use) => this.holderOf(use))
      .sort(byPlace);
  }

  /**
   * Where a name is given, then where it is used, in order of the files' names. `owner`: the EventSource of an event.
   * `within`: only in this object.
   */
  mentions(
    kind: NameKind,
    name: string,
    scope: { owner?: string; namespace?: string; within?: Manifest },
  ): readonly Located[] {
    const { owner = '', within } = scope;
    if (within !== undefined)
      return this.mentionsWithin(within)
        .filter((one) => one.kind === kind && one.name === name && one.owner === owner)
        .sort(byRole);
    return this.names
      .uses(kind, name, scope)
      .map((use) => ({ ...use.mention, manifest: this.holderOf(use) }))
      .sort((a, b) => byRole(a, b) || byPlace(a.manifest, b.manifest));
  }

  /** True when something has the name; asked for each use of a name, so it does not gather them all. */
  isDefined(kind: NameKind, name: string, scope: { owner?: string; namespace?: string } = {}): boolean {
    return this.names.definitions(kind, name, scope).length > 0;
  }

  /** All names of a kind that are defined, sorted, for completion and did-you-mean. */
  defined(kind: NameKind, scope: { owner?: string; namespace?: string } = {}): ReadonlySet<string> {
    return new Set([...this.names.defined(kind, scope)].sort());
  }

  /** All mentions of one file, in order. */
  mentionsIn(uri: string): Located[] {
    return [...(this.entries.get(uri)?.holders.values() ?? [])].flatMap((holder) => this.mentionsWithin(holder));
  }

  /** All mentions of one object, in order. */
  mentionsWithin(manifest: Manifest): Located[] {
    return this.usesIn(manifest).map(({ mention }) => ({ ...mention, manifest }));
  }

  /** The mention at an offset of a file: the name under the cursor. */
  mentionAt(uri: string, offset: number): Located | null {
    const place = this.file(uri)?.yaml.documents.findLastIndex(({ start }) => start <= offset);
    const here = [...(this.entries.get(uri)?.holders.values() ?? [])].filter(({ index }) => index === place);
    const hit = here
      .flatMap((holder) => this.mentionsWithin(holder))
      .find((mention) => {
        const range = rangeOfMention(mention);
        return range !== null && range.start <= offset && offset <= range.end;
      });
    return hit ?? null;
  }

  private read(document: YamlDocument): Content[] {
    let contents = this.contents.get(document);
    if (contents === undefined) this.contents.set(document, (contents = readContents(document)));
    return contents;
  }

  private usesIn(holder: Manifest): readonly Use[] {
    const { uri, document, namespace } = holder;
    let uses = this.uses.get(document);
    if (uses === undefined) {
      uses = mentionsIn(holder).map((mention) => ({ mention, uri, document, namespace }));
      this.uses.set(document, uses);
    }
    return uses;
  }

  private holderOf({ uri, document }: Use): Manifest {
    return this.entries.get(uri)!.holders.get(document)!;
  }

  private readFixture({ uri, yaml }: IndexedFile): void {
    const document = yaml.documents[0]?.document;
    const read = document === undefined || document.errors.length > 0 ? null : readFixture(document);
    if (read !== null && 'fixture' in read) this.fixtures.set(uri, read.fixture);
    else this.fixtures.delete(uri);
  }
}

function byRole(a: Mention, b: Mention): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role);
}

const roles: readonly Mention['role'][] = ['definition', 'reference'];

function byPlace(a: Manifest, b: Manifest): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  // The items of a `List` have one document of the file.
  return a.start - b.start || (a.document.root?.start ?? 0) - (b.document.root?.start ?? 0);
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

/** The objects of a file; a fixture and the configuration are none, and hold names all the same. */
function holdersIn({ uri, yaml, manifests }: IndexedFile): Map<YamlDocument, Manifest> {
  const holders = new Map(manifests.map((manifest) => [manifest.document, manifest]));
  const [first] = yaml.documents;
  if (first !== undefined && houseFileOf(uri) !== null && !holders.has(first.document)) {
    const { document, start } = first;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const file = { uri, index: 0, start, document, apiVersion: '', kind: 'file', name, namespace: '', ours: null };
    holders.set(document, file);
  }
  return holders;
}

function mentionsIn(holder: Manifest): Mention[] {
  const { uri, kind, document } = holder;
  if (kind === 'file' && houseFileOf(uri) === 'fixture') return mentionsInFixture(document);
  if (kind === 'file' && houseFileOf(uri) === 'configuration') return mentionsInConfiguration(document);
  return mentionsOf(holder);
}
