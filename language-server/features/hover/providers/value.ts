import type { EventDependency } from '../../../../schemas/types.generated.ts';
import type { Manifest } from '../../../../language/manifest/parse-manifests.ts';
import { type Fact, factsOf } from '../../../../language/semantics/facts.ts';
import type { Verdict } from '../../../../language/semantics/verdict.ts';
import type { Context } from '../../../context.ts';
import type { TypedPlace } from '../../../embedded/typed-place.ts';
import { code, factsBeside, verdictMarkdown } from '../../../values/markdown.ts';
import type { Candidate } from '../../../values/pinned-events.ts';
import { type Redact, redactVerdict, redaction } from '../../../values/redaction.ts';
import { type DependencyValue, type Value, Values, textOf } from '../../../values/values.ts';

/** What the clause, the transform or the parameter at a place makes of the pinned event; `null` where nothing is judged. */
export function aboutValue({ manifest, path, onKey }: TypedPlace, context: Context): string | null {
  const values = new Values(context);
  const redact = redaction(context.index);
  const dependency = dependencyNamed(manifest, path);
  if (dependency !== null && !onKey) return aboutDependency(values.ofDependency(manifest, dependency), redact);
  const value = values.at(manifest, path);
  // A key says what its field means; what it is made of says its value.
  if (value === null || (onKey && value.at.length !== path.length)) return null;
  const alone = value.alone ? ['An earlier clause decides; alone:'] : [];
  const judged = redactVerdict(value.verdict, redact);
  const verdict = verdictMarkdown(judged, factsBeside(judged, textOf(value, manifest)));
  return [on(value.on), ...alone, verdict, ...aboutChange()].join('\n\n');

  function aboutChange(): string[] {
    const change = value!.verdict.kind === 'parameter' ? values.change(manifest, path) : null;
    if (change === null || (change.before === null && change.after === null)) return [];
    const side = (text: string | null) => (text === null ? 'nothing' : code(redact(text)));
    return [`before ${side(change.before)} · after ${side(change.after)}`];
  }
}

/** The dependency whose name stands at a path. */
function dependencyNamed({ ours }: Manifest, path: Value['at']): EventDependency | null {
  const isName = path[1] === 'dependencies' && path[3] === 'name' && path.length === 4;
  return (isName && ours?.kind === 'Sensor' && ours.value.spec?.dependencies?.[Number(path[2])]) || null;
}

/** Which event is pinned, and what the dependency makes of it. */
function aboutDependency(value: DependencyValue | null, redact: Redact): string | null {
  if (value === null) return null;
  if ('problem' in value) return `${on([value.pinned])}\n\n✗ ${redact(value.problem)}`;
  const transform = value.transform && redactVerdict(value.transform, redact);
  const filter = value.filter && redactVerdict(value.filter, redact);
  return [
    on([value.pinned]),
    ...(transform ? [verdictMarkdown({ ...transform, clauses: [] }, inShort(transform))] : []),
    ...(filter ? [verdictMarkdown(filter)] : []),
  ].join('\n\n');
}

/** All that a transform made would push what the filter says of it out of sight; the transform itself shows it. */
function inShort(transform: Verdict): Fact[] {
  const facts = factsOf(transform).filter(({ name, value }) => name !== 'actual' && value.length <= 60);
  return facts.length <= 4 ? facts : [];
}

/** `On the fixture order.event.yaml:` */
export function on(events: readonly Candidate[]): string {
  const titles = [...new Set(events.map(({ title }) => title))];
  return titles.length === 0 ? 'Without an event:' : `On ${titles.join(' and ')}:`;
}
