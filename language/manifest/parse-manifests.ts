import { type Content, type OurKind, type OursOf, rangeOf, readContents } from './manifest.ts';
import type { Path } from '../yaml/path.ts';
import { type YamlFile, parseFile } from '../yaml/file.ts';

export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** One object of one file. `start` is the offset of its document in the file; ranges of `rangeIn` are the file's. */
export interface Manifest extends Content {
  readonly uri: string;
  /** The place of its document in the file, counted from 0; the items of a `List` have one place. */
  readonly index: number;
  readonly start: number;
}

/** A manifest of one of our kinds; `ours.value` is the typed object. */
export type ManifestOf<K extends OurKind> = Manifest & { readonly ours: OursOf<K> };

export interface Manifests {
  readonly eventSources: readonly ManifestOf<'EventSource'>[];
  readonly sensors: readonly ManifestOf<'Sensor'>[];
  readonly eventBuses: readonly ManifestOf<'EventBus'>[];
  /** Objects of other kinds: Secrets, ConfigMaps, Workflows … */
  readonly others: readonly Manifest[];
  /** Why a document or a value cannot be read; the cluster refuses each of these. */
  readonly problems: readonly ManifestProblem[];
}

export interface ManifestProblem {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Present for a value of a wrong type, relative to the object. */
  readonly path?: Path;
}

/** Reads all objects of some files. Documents that are no Kubernetes object are passed over. Never throws. */
export function parseManifests(files: Iterable<SourceFile>): Manifests {
  const manifests: Manifest[] = [];
  const problems: ManifestProblem[] = [];
  for (const { uri, text } of files) {
    const file = parseFile(text);
    manifests.push(...manifestsOf(uri, file));
    for (const { start, document } of file.documents) {
      for (const error of document.errors) {
        problems.push({ uri, start: start + error.start, end: start + error.end, message: error.message });
      }
    }
  }
  for (const manifest of manifests) {
    for (const { message, path } of manifest.ours?.errors ?? []) {
      problems.push({ uri: manifest.uri, ...rangeIn(manifest, path), message, path });
    }
  }
  return { ...byKind(manifests), problems };
}

/** The objects of one parsed file, in order; `read` may keep what it answered per document. */
export function manifestsOf(uri: string, file: YamlFile, read = readContents): Manifest[] {
  return file.documents.flatMap(({ start, document }, index) =>
    read(document).map((content) => ({ ...content, uri, index, start })),
  );
}

/** The range of a path in the file: the value's own, or its key's, or the nearest parent's where the path is missing. */
export function rangeIn(manifest: Manifest, path: Path, part?: 'key' | 'value'): { start: number; end: number } {
  const range = rangeOf(manifest, path, part);
  return { start: manifest.start + range.start, end: manifest.start + range.end };
}

/** Sorts manifests by the kinds that have a meaning here. */
export function byKind(manifests: readonly Manifest[]): Omit<Manifests, 'problems'> {
  return {
    eventSources: manifests.filter(is('EventSource')),
    sensors: manifests.filter(is('Sensor')),
    eventBuses: manifests.filter(is('EventBus')),
    others: manifests.filter((manifest) => manifest.ours === null),
  };
}

function is<K extends OurKind>(kind: K): (manifest: Manifest) => manifest is ManifestOf<K> {
  return (manifest): manifest is ManifestOf<K> => manifest.ours?.kind === kind;
}
