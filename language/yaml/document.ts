import type { Node, YamlError } from './node.ts';
import { forbiddenCharacter } from './characters.ts';
import { parseWithLibrary } from './library.ts';
import { quickRead } from './quick/quick-read.ts';

/** One YAML document; the same text always gives an equal value, so it can be shared and cached by its text. */
export interface YamlDocument {
  readonly text: string;
  /** `null` when there is nothing but comments, or nothing could be read. */
  readonly root: Node | null;
  /** In order of offset. Where there is an error, `kubectl` refuses the document as a whole, unless it is disputed. */
  readonly errors: readonly YamlError[];
}

/** Parses one document (no `---` but possibly a first one); never throws. */
export function parseDocument(text: string): YamlDocument {
  const forbidden = forbiddenCharacter(text);
  const quick = forbidden === null ? quickRead(text) : null;
  if (quick !== null) return { text, root: quick, errors: [] };
  const { root, errors } = parseWithLibrary(text);
  return { text, root, errors: forbidden === null ? errors : [forbidden, ...errors] };
}
