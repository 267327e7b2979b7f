import { type Manifest, type SourceFile, rangeIn } from '../../language/manifest/parse-manifests.ts';
import { Positions } from '../../language/text/positions.ts';
import type { Path } from '../../language/yaml/path.ts';
import type { Location } from '../control/protocol/protocol.ts';

/** Where things stand in the files that a pipeline was read from. */
export class Places {
  private readonly texts: ReadonlyMap<string, Positions>;

  constructor(files: readonly SourceFile[]) {
    this.texts = new Map(files.map(({ uri, text }) => [uri, new Positions(text)]));
  }

  /** The key at a path of a manifest, or its nearest parent. */
  locate(manifest: Manifest, path: Path): Location {
    return this.at(manifest.uri, rangeIn(manifest, path, 'key').start, path);
  }

  at(uri: string, offset: number, path: Path = []): Location {
    const { line, column } = this.texts.get(uri)!.positionAt(offset);
    return { file: uri, line: line + 1, column: column + 1, path };
  }

  /** The 0-based line on which the manifest's document begins in its file. */
  lineOf({ uri, start }: Manifest): number {
    return this.texts.get(uri)!.positionAt(start).line;
  }
}
