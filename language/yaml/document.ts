import { parseDocument as parseYaml } from 'yaml';
import type { Node, YamlError } from './node.ts';
import { forbiddenCharacter } from './characters.ts';
import { convert } from './convert.ts';
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
  const root = forbidden === null ? quickRead(text) : null;
  if (root !== null) return { text, root, errors: [] };
  const document = parseWithLibrary(text);
  return forbidden === null ? document : { ...document, errors: [forbidden, ...document.errors] };
}

/** The whole of YAML. */
export function parseWithLibrary(text: string): YamlDocument {
  try {
    const parsed = parseYaml(text, {
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const errors: YamlError[] = parsed.errors.map((error) => ({
      start: Math.min(error.pos[0], text.length),
      end: Math.max(Math.min(error.pos[1], text.length), Math.min(error.pos[0], text.length)),
      message: error.message,
    }));
    const root = convert(parsed, errors);
    return { text, root, errors: errors.sort((a, b) => a.start - b.start) };
  } catch {
    // The only way here is a stack that overflows: thousands of brackets inside each other.
    return { text, root: null, errors: [{ start: 0, end: text.length, message: 'the document is nested too deeply' }] };
  }
}
