import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { Path } from '../../language/yaml/path.ts';
import type { LanguageName } from './language-of.ts';

/** A text in an embedded language, with the cursor in it and its place in a manifest. */
export interface EmbeddedText {
  readonly language: LanguageName;
  readonly source: string;
  readonly at: number;
  readonly manifest: Manifest;
  readonly path: Path;
}
