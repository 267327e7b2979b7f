import { type EventDataRoot, eventDataRoots } from '../../../schemas/event-data/roots.ts';
import type { Json } from '../../../schemas/event-data/sample.ts';
import { eventSamples } from '../../../schemas/event-data/samples.ts';
import { canonicalName } from '../../sources/data/headers.ts';
import { nearest } from '../../text/nearest.ts';
import type { KnownEvent } from '../event-of.ts';
import { valueAt } from '../samples-of.ts';

/** The plain members at the beginning of a path into an event, and what is done with the value. */
export interface Use {
  readonly steps: readonly string[];
  /** Nothing follows them, so that the value is the one that is used. */
  readonly isWhole: boolean;
  /** `condition`: in the filter of an event source; `compared`: with a text there. */
  readonly as: 'text' | 'value' | 'parameter' | 'script' | 'condition' | 'compared';
}

export interface Problem {
  readonly message: string;
  readonly severity?: 'warning' | 'info' | 'hint';
  /** What the steps should be: one of them another, or one more behind them. */
  readonly better?: readonly string[];
}

/** What is wrong with a path into the context of an event, which is the same for all kinds of source. */
export function notInContext({ steps: [first = '', ...rest] }: Use): Problem | null {
  if (contextKeys.includes(first)) return null;
  const message = `The context of an event has only ${contextKeys.join(', ')}: \`${first}\` never exists.`;
  const meant = nearest(first, contextKeys);
  return { message, ...(meant === null ? {} : { better: [meant, ...rest] }) };
}

/** A template has the event as `.Input`, and nothing else. */
export function notInput({ steps: [first = '', ...rest] }: Use): Problem | null {
  if (first === 'Input') return null;
  const message = `The template has the event as \`.Input\`: \`.${first}\` never exists.`;
  return { message, better: [first.toLowerCase() === 'input' ? 'Input' : `Input.${first}`, ...rest] };
}

const contextKeys = ['id', 'source', 'specversion', 'type', 'datacontenttype', 'subject', 'time'];

/** What is wrong with a path into the data of an event. */
export function problemOf(event: KnownEvent, use: Use): Problem | null {
  const { steps } = use;
  const root = eventDataRoots[event.type];
  if (root === undefined) return null;
  return (
    brackets(use) ??
    unknownRoot(event.type, root, use) ??
    // Of filters of event sources that has a rule of its own.
    (use.as === 'condition' || use.as === 'compared' ? null : closedBody(event, root, steps)) ??
    query(event, use) ??
    unknownMetadata(event, steps) ??
    header(root, use) ??
    notInSamples(event.type, root, steps)
  );
}

/** `items[0]` of other languages is one key of gjson; inside the body there might be one. */
function brackets({ steps, as }: Use): Problem | null {
  if (!isKey(as)) return null;
  const at = steps.findIndex((step) => /^[^[\]]+(\[\d+\])+$/.test(step));
  if (at < 0) return null;
  const better = [...steps.slice(0, at), ...steps[at]!.split(/\]?\[|\]$/).filter(Boolean), ...steps.slice(at + 1)];
  const message = `Brackets are a part of the key here, so \`${steps[at]}\` finds nothing. Write \`${better.join('.')}\`.`;
  return { message, ...(at === 0 ? {} : { severity: 'warning' as const }), better };
}

function unknownRoot(type: string, { keys, http }: EventDataRoot, { steps, as }: Use): Problem | null {
  const [first = '', ...rest] = steps;
  if (keys.includes(first)) return null;
  // `$.body`, `.body`, `data.body`, `event.body`: as other languages would have it.
  if (keys.includes(rest[0] ?? '')) {
    const path = rest.join('.');
    const message = `A path begins inside the data: \`${steps.join('.')}\` never exists. Write \`${path}\`.`;
    return { message, ...(isKey(as) ? { better: rest } : {}) };
  }
  const meant = keys.find((key) => key.toLowerCase() === first.toLowerCase());
  if (meant !== undefined) {
    const message = `The data of ${type} has \`${meant}\`, not \`${first}\`: this path never exists.`;
    return { message, better: [meant, ...rest] };
  }
  const other = first === 'header' ? 'headers' : first === 'headers' ? 'header' : null;
  if (other !== null && keys.includes(other)) {
    const message = `Events of ${type} have \`${other}\`, not \`${first}\`: this path never exists.`;
    return { message, better: [other, ...rest] };
  }
  const inBody = http !== undefined || keys.includes('body') ? ` Is \`body.${first}\` meant?` : '';
  return { message: `The data of ${type} has only ${keys.join(', ')}: \`${first}\` never exists.${inBody}` };
}

/** A key of gjson is written anew; of the members that a program reads one can be renamed, and none be left out. */
function isKey(as: Use['as']): boolean {
  return as === 'text' || as === 'value' || as === 'parameter';
}

function closedBody(
  { type, settings }: KnownEvent,
  { body }: EventDataRoot,
  [first, second]: readonly string[],
): Problem | null {
  if (first !== 'body' || second === undefined || body === 'json') return null;
  if (body === 'base64' || body === 'text') {
    return {
      message: `The body of ${type} is always ${body === 'text' ? 'text' : 'base64 text'}, so nothing is inside it. Decode it in a transform.`,
    };
  }
  if (settings['jsonBody'] === true) return null;
  const what = body === 'jsonBody' ? 'base64 text' : 'plain text';
  return {
    message: `Without \`jsonBody: true\` on the EventSource the body is ${what}, so \`${first}.${second}\` never exists. Set it there.`,
  };
}

/** The body of a GET is its query, in which each name has a list of values. */
function query({ type, settings }: KnownEvent, { steps, isWhole, as }: Use): Problem | null {
  const [first, name, index] = steps;
  if (type !== 'webhook' || settings['method'] !== 'GET' || first !== 'body' || name === undefined) return null;
  const what = 'The body of a GET is its query, and each name has a list of values';
  if (index !== undefined && !/^(\d+|#)$/.test(index))
    return { message: `${what}: \`${steps.join('.')}\` never exists.` };
  return index === undefined && isWhole && (as === 'value' || as === 'parameter') ? firstOfList(what, steps) : null;
}

/** `metadata` is what the EventSource says, and nothing else. */
function unknownMetadata({ settings }: KnownEvent, [first, second]: readonly string[]): Problem | null {
  if (first !== 'metadata' || second === undefined) return null;
  const metadata = (settings['metadata'] ?? {}) as { readonly [key: string]: string };
  if (Object.hasOwn(metadata, second)) return null;
  const keys = Object.keys(metadata);
  const has =
    keys.length === 0 ? 'no `metadata`' : `only ${keys.map((key) => `\`${key}\``).join(', ')} in its \`metadata\``;
  return { message: `The event of the EventSource has ${has}, so \`metadata.${second}\` never exists. Add it there.` };
}

/** A path into the body that none of the fixtures of the event has; of other parts they need not tell everything. */
export function notInFixtures(fixtures: readonly Json[], { steps, isWhole }: Use): Problem | null {
  const path = steps.join('.');
  if (fixtures.length === 0 || steps[0] !== 'body' || !isWhole) return null;
  if (fixtures.some((data) => valueAt(data, steps) !== undefined)) return null;
  const which =
    fixtures.length === 1
      ? 'The fixture of this event has no'
      : `None of the ${fixtures.length} fixtures of this event has`;
  return { message: `${which} \`${path}\`. Mend the path, or the fixture.`, severity: 'info' };
}

/** A key that no sample has and that is nearly one that they have. The samples do not know everything, so it is a hint. */
function notInSamples(type: string, { http, provided }: EventDataRoot, steps: readonly string[]): Problem | null {
  if (!provided || steps[0] === http || steps[0] === 'metadata') return null;
  let values = (eventSamples[type] ?? []).map(({ data }) => data);
  for (const [depth, step] of steps.entries()) {
    const next = values.flatMap((value) => valueAt(value, [step]) ?? []);
    if (next.length === 0) {
      const objects = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
      const meant = nearest(step, new Set(objects.flatMap((value) => Object.keys(value as object))));
      if (meant === null) return null;
      const before = steps.slice(0, depth);
      const [is, better] = [step, meant].map((name) => [...before, name].join('.'));
      return {
        message: `No event of ${type} that is known has \`${is}\`. Did you mean \`${better}\`?`,
        severity: 'hint',
        better: [...before, meant, ...steps.slice(depth + 1)],
      };
    }
    values = next;
  }
  return null;
}

/** Header names are written the canonical way, and each has a list of values. */
function header({ http }: EventDataRoot, { steps, isWhole, as }: Use): Problem | null {
  const [first, name, ...rest] = steps;
  if (http === undefined || http !== first || name === undefined) return null;
  const canonical = canonicalName(name);
  if (canonical !== name) {
    return {
      message: `Header names arrive as \`${canonical}\`: \`${name}\` never exists.`,
      better: [first, canonical, ...rest],
    };
  }
  if (rest.length > 0 || !isWhole || as === 'text' || as === 'script' || as === 'condition') return null;
  if (as !== 'compared') return firstOfList('A header is a list of values', steps);
  return {
    message: 'A header is a list of values, and a list equals no text. Compare its first one: put `[0]` behind it.',
  };
}

function firstOfList(what: string, steps: readonly string[]): Problem {
  const better = [...steps, '0'];
  return { message: `${what}: take the first one with \`${better.join('.')}\`.`, severity: 'warning', better };
}
