import { EventDocument } from '../../../../language/semantics/resolve-documents.ts';
import type { Event } from '../../../../language/semantics/event.ts';
import type { Manifest } from '../../../../language/manifest/parse-manifests.ts';
import type { Context } from '../../../context.ts';
import type { EmbeddedPart } from '../../../embedded/embedded-parts.ts';
import { pinnedAt } from '../../../values/data-at.ts';
import { jqPartAt } from '../../../values/jq-part.ts';
import { code, fenced, shortened } from '../../../values/markdown.ts';
import type { Part } from '../../../values/part.ts';
import { type Redact, redaction } from '../../../values/redaction.ts';
import { templatePartAt } from '../../../values/template-part.ts';
import type { About } from './embedded.ts';
import { on } from './value.ts';

/** What the part of a jq program or a template at an offset gives on the pinned event; `null` in other languages, and where none ran. */
export function aboutPart(
  manifest: Manifest,
  { language, path, scalar }: EmbeddedPart,
  offset: number,
  context: Context,
): About | null {
  const read = readers[`${language} ${String(path.at(-1))}`];
  const found = read === undefined ? null : pinnedAt(manifest, path, context);
  if (read === undefined || found === null) return null;
  const part = read(scalar.text, offset, found.event);
  if (part === null) return null;
  const { start, end } = part;
  const written = code(shortened(scalar.text.slice(start, end).replaceAll(/\s+/g, ' '), 60));
  return { text: `${on([found.pinned])}\n\n${written} ${saying(part, redaction(context.index))}`, start, end };
}

/** By the language and the field. The template of a data filter has a text of its own as `.Input`, and is shown as a whole. */
const readers: Readonly<Record<string, (source: string, offset: number, event: Event) => Part | null>> = {
  'jq jq': (source, offset, { data }) => (data === null ? null : jqPartAt(source, offset, data)),
  'gotemplate dataTemplate': (source, offset, { data }) =>
    data === null ? null : templatePartAt(source, offset, data),
  'gotemplate contextTemplate': (source, offset, event) => {
    const { context } = new EventDocument(event);
    return 'json' in context ? templatePartAt(source, offset, context.json) : null;
  },
};

/** `gives "acme/shop"`, `runs 2 times and gives "a", "b"`, `fails: cannot iterate over: null`. */
function saying({ runs, given, values, error }: Part, redact: Redact): string {
  const times = runs === 1 ? '' : `runs ${runs} times${error === null ? ' and ' : ', the last time it '}`;
  if (error !== null) return `${times}fails: ${code(shortened(redact(error), 200))}`;
  if (given === 0) return `${times}gives nothing`;
  const [only = '', ...others] = values.map((value) => redact(value));
  if (others.length === 0 && only.length > longest) return `${times}gives\n\n${fenced(only)}`;
  const shown = [only, ...others].map((value) => code(shortened(value, longest))).join(', ');
  return `${times}gives ${shown}${given > values.length ? `, … (${given} values)` : ''}`;
}

/** A longer value has lines of its own. */
const longest = 60;
