import { parseDocument as parseYaml } from 'yaml';
import type { Node, YamlError } from './node.ts';
import { convert } from './convert.ts';

/** The whole of YAML, read by its library: what `quickRead` leaves. Never throws. */
export function parseWithLibrary(text: string): { readonly root: Node | null; readonly errors: readonly YamlError[] } {
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
    return { root, errors: errors.sort((a, b) => a.start - b.start) };
  } catch {
    // The only way here is a stack that overflows: thousands of brackets inside each other.
    return { root: null, errors: [{ start: 0, end: text.length, message: 'the document is nested too deeply' }] };
  }
}
