import { type Manifest, parseManifests, rangeIn } from '../../language/manifest/parse-manifests.ts';
import { nodeAt } from '../../language/yaml/path.ts';
import { Positions } from '../../language/text/positions.ts';
import type { Journal } from '../journal/journal.ts';
import type { ManifestRecord } from '../journal/records.ts';
import type { ManifestOfRun } from '../steps/door.ts';
import type { Pipeline } from './pipeline.ts';

/** A manifest as the journal keeps it, read again: the object, and where its paths stand in its file. */
export interface RecordedManifest {
  readonly manifest: Manifest;
  readonly ofRun: ManifestOfRun;
  /** The lines (1-based, both inclusive) of what stands at a path, its key included; `null` where nothing does. */
  linesOf(path: readonly (string | number)[]): { readonly line: number; readonly endLine: number } | null;
}

/** Records the document that a manifest stands in, and answers its hash. */
export function recordManifest(journal: Journal, manifest: Manifest, pipeline: Pipeline): string {
  return journal.manifest(manifest.uri, pipeline.lineOf(manifest), manifest.document.text);
}

/** Reads a recorded document; `null` when it holds no object any more (a journal that was written by another version). */
export function readRecordedManifest(record: ManifestRecord): RecordedManifest | null {
  const { eventSources, sensors } = parseManifests([{ uri: record.file, text: record.text }]);
  const manifest = [...eventSources, ...sensors][0];
  if (manifest === undefined) return null;
  const positions = new Positions(record.text);
  const ofRun: ManifestOfRun = {
    hash: record.hash,
    file: record.file,
    locate(path) {
      const { line, column } = positions.positionAt(rangeIn(manifest, path, 'key').start);
      return { line: record.line + line + 1, column: column + 1 };
    },
  };
  const linesOf = (path: readonly (string | number)[]) => {
    const node = nodeAt(manifest.document.root, path);
    if (node === null) return null;
    const whole = record.text.slice(0, manifest.start + node.end).trimEnd().length;
    return { line: ofRun.locate(path).line, endLine: record.line + positions.positionAt(whole).line + 1 };
  };
  return { manifest, ofRun, linesOf };
}
