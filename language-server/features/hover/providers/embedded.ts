import { next } from '../../../../language/embedded/cron/next.ts';
import { parse as parseCron } from '../../../../language/embedded/cron/parse.ts';
import { words } from '../../../../language/embedded/cron/words.ts';
import { hover as hoverExpr } from '../../../../language/embedded/expr/hover.ts';
import { templateFunctions } from '../../../../language/embedded/gotemplate/functions.ts';
import { hover as hoverTemplate } from '../../../../language/embedded/gotemplate/hover.ts';
import { hover as hoverJq } from '../../../../language/embedded/jq/hover.ts';
import type { Span } from '../../../../language/embedded/language.ts';
import { hover as hoverLua } from '../../../../language/embedded/lua/hover.ts';
import { formatTime } from '../../../../language/go/time-format.ts';
import { type Time, inZone } from '../../../../language/go/time.ts';
import { loadZone, utc } from '../../../../language/go/zone.ts';
import type { Manifest } from '../../../../language/manifest/parse-manifests.ts';
import { member } from '../../../../language/yaml/node.ts';
import { nodeAt } from '../../../../language/yaml/path.ts';
import type { Context } from '../../../context.ts';
import type { EmbeddedPart } from '../../../embedded/embedded-parts.ts';
import { eventsAt, objectOf } from '../../../values/data-at.ts';
import { type Statement, statementAt } from '../../../values/lua-statement.ts';
import { code, shortened } from '../../../values/markdown.ts';
import { type Redact, redaction } from '../../../values/redaction.ts';

/** What an embedded language says about an offset into its text; the span is in that text too. */
export interface About extends Span {
  readonly text: string;
}

/** For cron its words and next firings, for functions their signatures, for members of the event their values. */
export function aboutEmbedded(
  manifest: Manifest,
  { language, path, scalar }: EmbeddedPart,
  offset: number,
  context: Context,
): About | null {
  const source = scalar.text;
  const whole = { start: 0, end: source.length };
  if (language === 'cron') return { text: aboutCron(source, zoneBeside(manifest, path), context), ...whole };
  if (language === 'gotemplate') {
    const found = hoverTemplate(source, offset, templateFunctions);
    return found === null ? null : { ...found, text: `\`${found.usage}\`: \`${found.type}\`\n\n${found.description}` };
  }
  if (language === 'expr') {
    const found = hoverExpr(source, offset);
    return found === null ? null : { ...found, text: `\`${found.signature}\`\n\n${found.text}` };
  }
  if (language === 'jq') {
    const found = hoverJq(source, offset);
    return found && { ...found, text: `\`${found.usages.join('`, `')}\`\n\n${found.description}` };
  }
  if (language !== 'lua') return null;
  const [event] = eventsAt(manifest, path, context);
  const found = hoverLua(source, offset, objectOf(event?.data ?? ''));
  const redact = redaction(context.index);
  const word = found && { ...found, text: `\`${found.title}\`\n\n${redact(found.text)}` };
  if (word?.kind === 'name') return word;
  const statement = event?.data == null ? null : statementAt(source, offset, event.data);
  if (statement === null) return word;
  const ran = aboutStatement(statement, redact);
  return { ...statement, text: word === null ? ran : `${ran}\n\n${word.text}` };
}

/** `Runs 3 times, the last time with the error …; before it i is 1 (number).` */
function aboutStatement({ times, locals, error }: Statement, redact: Redact): string {
  if (times === 0) return 'Does not run.';
  const failed =
    error === null
      ? ''
      : `${times === 1 ? '' : ', the last time'} with the error ${code(shortened(redact(error), 200))}`;
  const runs = `${times === 1 ? 'Runs once' : `Runs ${times} times`}${failed}`;
  if (locals.length === 0) return `${runs}.`;
  const shown = locals
    .slice(-8)
    .map(({ name, text, type }) => `\`${name}\` is ${code(shortened(redact(text), 60))} (${type})`);
  return `${runs}; before it, ${times === 1 ? '' : 'the first time, '}${shown.join(', ')}.`;
}

/** Words, and the next five firings in the schedule's zone and in that of whoever looks. */
function aboutCron(spec: string, zoneName: string, context: Context): string {
  const { value: schedule, errors } = parseCron(spec);
  if (schedule === null) return `Not a schedule: ${errors[0]?.message ?? ''}`;
  const zone = schedule.zone ?? loadZone(zoneName === '' ? 'UTC' : zoneName) ?? utc;
  const rows: string[] = [];
  for (let after: Time | 'never' | 'hangs' = inZone(context.now(), zone); rows.length < 5; ) {
    after = next(schedule, after);
    if (typeof after === 'string') break;
    const [there, here] = [formatTime(inZone(after, zone), layout), formatTime(inZone(after, context.zone()), layout)];
    rows.push(there === here ? `- ${there}` : `- ${there} (${here} here)`);
  }
  const firings = rows.length === 0 ? ['It never fires.'] : ['Next:', rows.join('\n')];
  return [`**${words(schedule)}**`, ...firings].join('\n\n');
}

const layout = 'Mon 2006-01-02 15:04 MST';

function zoneBeside({ document }: Manifest, path: EmbeddedPart['path']): string {
  const node = member(nodeAt(document.root, path.slice(0, -1)), 'timezone');
  return node?.kind === 'scalar' ? node.text : '';
}
