import type { Edit } from '../../../../language/rules/rule.ts';
import type { Manifest, ManifestOf } from '../../../../language/manifest/parse-manifests.ts';
import type { Path } from '../../../../language/yaml/path.ts';
import type { Context } from '../../../context.ts';

/** Where a refactoring was asked for: an object of ours, and the path of what the cursor is on. */
export interface RefactoringPlace {
  readonly manifest: Manifest;
  readonly path: Path;
}

/** A change that somebody can choose. */
export interface Refactored {
  /** An imperative sentence. */
  readonly title: string;
  readonly kind: 'refactor.rewrite' | 'refactor.extract';
  /** Offsets are the document's, as those of a fix. */
  readonly edits: readonly Edit[];
  /** A file that is made beside the manifest's. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** What can be changed at a place without a mistake being there; nothing where it does not apply. */
export type Refactoring = (place: RefactoringPlace, context: Context) => readonly Refactored[];

/** The Sensor that a place is in; `null` in other objects. */
export function sensorOf({ manifest }: RefactoringPlace): ManifestOf<'Sensor'> | null {
  return manifest.ours?.kind === 'Sensor' ? (manifest as ManifestOf<'Sensor'>) : null;
}

/** The number of the dependency or trigger that a path leads into. */
export function itemAt(path: Path, list: 'dependencies' | 'triggers'): number | null {
  const [spec, name, index] = path;
  return spec === 'spec' && name === list && typeof index === 'number' ? index : null;
}

/** A name that is not taken: the wanted one, made one that an expression can read, or with a number. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  const base = wanted.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^(?=[^\p{L}_])/u, 'event-');
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!names.has(name)) return name;
  }
}
