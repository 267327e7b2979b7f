import type { EventDependency, Sensor, Trigger } from '../../schemas/types.generated.ts';
import type { Manifest, ManifestOf } from '../../language/manifest/parse-manifests.ts';
import { compileConditions } from '../../language/semantics/conditions.ts';
import { judgeConditions } from '../../language/semantics/conditions-verdict.ts';
import type { Event } from '../../language/semantics/event.ts';
import { compileFilter } from '../../language/semantics/filter.ts';
import { compileSourceFilter } from '../../language/semantics/source-filter.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import { type Path, nodeAt } from '../../language/yaml/path.ts';
import type { Context } from '../context.ts';
import { eventAt, eventOfDependency } from './event-names.ts';
import { type Judgement, editorSources } from './judgements.ts';
import { type ParameterChange, type ParameterList, changeBy, parameterListAt, verdictsOf } from './parameters.ts';
import type { Candidate, EventName } from './pinned-events.ts';

/** What a dependency makes of its pinned event, or why its source makes no event of what is pinned. */
export type DependencyValue = (Arrived & Judgement) | NotArrived;

type PinnedEvent = Arrived | NotArrived;

interface Arrived {
  readonly pinned: Candidate;
  readonly arrived: Event;
}

interface NotArrived {
  readonly pinned: Candidate;
  readonly problem: string;
}

/** A verdict on pinned events, with the path in the manifest of what it judges. */
export interface Value {
  readonly at: Path;
  readonly verdict: Verdict;
  /** The events it was judged on. */
  readonly on: readonly Candidate[];
  /** In the whole filter an earlier clause had decided: the verdict is that of the clause alone. */
  readonly alone?: true;
}

/** What the parts of manifests make of the pinned events. Made for one answer, in which events and manifests stand still. */
export class Values {
  private readonly context: Pick<Context, 'index' | 'pinned' | 'judgements'>;
  private readonly events = new Map<string, PinnedEvent | null>();
  private readonly dependencies = new Map<EventDependency, DependencyValue | null>();
  private readonly parameters = new Map<string, readonly Verdict[]>();

  constructor(context: Pick<Context, 'index' | 'pinned' | 'judgements'>) {
    this.context = context;
  }

  /** `null` where nothing is known of the event that the dependency waits for. */
  ofDependency(manifest: Manifest, dependency: EventDependency): DependencyValue | null {
    let value = this.dependencies.get(dependency);
    if (value === undefined) {
      value = this.judge(manifest, dependency);
      this.dependencies.set(dependency, value);
    }
    return value;
  }

  private judge(manifest: Manifest, dependency: EventDependency): DependencyValue | null {
    const event = this.eventOf(eventOfDependency(this.context.index, manifest, dependency));
    if (event === null || 'problem' in event) return event;
    return { ...event, ...this.context.judgements.of(dependency, event.arrived) };
  }

  private eventOf(name: EventName): PinnedEvent | null {
    const key = JSON.stringify([name.eventSource, name.event, name.source?.kind]);
    let event = this.events.get(key);
    if (event === undefined) {
      const pinned = this.context.pinned.pinned(name);
      const arrived = pinned?.event();
      if (pinned === null || arrived === undefined) event = null;
      else event = 'problem' in arrived ? { pinned, problem: arrived.problem } : { pinned, arrived };
      this.events.set(key, event);
    }
    return event;
  }

  /** The value of the innermost clause that a path of a manifest leads into; `null` where nothing is judged. */
  at(manifest: Manifest, path: Path): Value | null {
    if (manifest.ours?.kind === 'EventSource') return this.ofSourceFilter(manifest, path);
    if (!isSensor(manifest) || typeof path[2] !== 'number') return null;
    if (path[1] === 'dependencies') return this.inDependency(manifest, path);
    if (path[1] !== 'triggers') return null;
    const isConditions = path[3] === 'template' && path[4] === 'conditions';
    return isConditions ? this.ofConditions(manifest, path.slice(0, 5)) : this.ofParameter(manifest, path);
  }

  private ofSourceFilter(manifest: Manifest, path: Path): Value | null {
    const name = path[3] === 'filter' && path[4] === 'expression' ? eventAt(manifest, path) : null;
    const filter = name?.source?.spec['filter'] as { readonly expression?: string } | undefined;
    const event = name === null ? null : this.eventOf(name);
    if (event === null || 'problem' in event) return null;
    const at = path.slice(0, 5);
    const clause = compileSourceFilter(filter?.expression ?? '', at);
    const finding = clause.judge({ data: event.arrived.data ?? '', sources: editorSources });
    return { at, verdict: clause.describe(finding), on: [event.pinned] };
  }

  private inDependency(manifest: ManifestOf<'Sensor'>, path: Path): Value | null {
    const dependency = manifest.ours.value.spec?.dependencies?.[Number(path[2])];
    const value = dependency === undefined ? null : this.ofDependency(manifest, dependency);
    if (dependency === undefined || value === null || 'problem' in value) return null;
    const relative = path.slice(3);
    const whole = relative[0] === 'transform' ? value.transform : relative[0] === 'filters' ? value.filter : null;
    const verdict = whole === null ? null : innermost(whole, relative);
    if (verdict === null) return null;
    const found = { at: [...path.slice(0, 3), ...verdict.at], on: [value.pinned] };
    const alone = verdict.outcome === 'not-reached' ? verdictAlone(dependency, value.event!, verdict.at) : null;
    return alone === null ? { ...found, verdict } : { ...found, verdict: alone, alone: true };
  }

  private ofParameter(manifest: ManifestOf<'Sensor'>, path: Path): Value | null {
    const list = parameterListAt(path);
    const trigger = list === null ? null : triggerAt(manifest.ours.value, list.trigger);
    if (list === null || trigger === null) return null;
    const key = JSON.stringify([manifest.start, ...list.path]);
    let verdicts = this.parameters.get(key);
    if (verdicts === undefined) {
      verdicts = verdictsOf({
        trigger,
        list,
        events: this.eventsOf(manifest, readBy(trigger, list)),
        sources: editorSources,
      });
      this.parameters.set(key, verdicts);
    }
    const verdict = verdicts[list.index];
    if (verdict === undefined) return null;
    const on = this.dependencyOfParameter(manifest, path);
    const value = on === null ? null : this.ofDependency(manifest, on);
    return { at: [...list.path, list.index], verdict, on: value === null ? [] : [value.pinned] };
  }

  /** The dependency whose event a parameter reads. */
  dependencyOfParameter(manifest: Manifest, path: Path): EventDependency | null {
    const list = parameterListAt(path);
    if (list === null || !isSensor(manifest)) return null;
    const trigger = triggerAt(manifest.ours.value, list.trigger);
    const name = trigger === null ? undefined : list.parametersOf(trigger)[list.index]?.src?.dependencyName;
    return manifest.ours.value.spec?.dependencies?.find((one) => one.name === name) ?? null;
  }

  /** What stands where a parameter writes, before and after it; `null` where a path leads into no parameter. */
  change(manifest: Manifest, path: Path): ParameterChange | null {
    const list = parameterListAt(path);
    if (list === null || !isSensor(manifest)) return null;
    const trigger = triggerAt(manifest.ours.value, list.trigger);
    if (trigger === null) return null;
    return changeBy({ trigger, list, events: this.eventsOf(manifest, readBy(trigger, list)), sources: editorSources });
  }

  /** The events of dependencies, as triggers see them. */
  private eventsOf(manifest: ManifestOf<'Sensor'>, names: ReadonlySet<string>): ReadonlyMap<string, Event> {
    const events = new Map<string, Event>();
    for (const dependency of manifest.ours.value.spec?.dependencies ?? []) {
      if (!names.has(dependency.name ?? '')) continue;
      const value = this.ofDependency(manifest, dependency);
      if (value !== null && 'event' in value && value.event !== null) events.set(dependency.name ?? '', value.event);
    }
    return events;
  }

  /** Whether the trigger fires when each pinned event has come that its filters let pass. */
  private ofConditions(manifest: ManifestOf<'Sensor'>, at: Path): Value | null {
    const { dependencies = [], triggers = [] } = manifest.ours.value.spec ?? {};
    const text = triggers[Number(at[2])]?.template?.conditions ?? '';
    const conditions = compileConditions(
      text,
      dependencies.map(({ name = '' }) => name),
    );
    if ('stage' in conditions) return null;
    const awaited = dependencies.flatMap((dependency) => {
      const { name = '' } = dependency;
      const value = conditions.dependencies.includes(name) ? this.ofDependency(manifest, dependency) : null;
      return value === null || 'problem' in value ? [] : [{ name, ...value }];
    });
    if (awaited.length === 0) return null;
    const passing = awaited.filter(({ filter }) => filter?.outcome === 'pass').map(({ name }) => name);
    const last = passing.at(-1);
    const verdict: Verdict =
      last === undefined
        ? { kind: 'conditions', at: ['conditions'], outcome: 'reject', reason: 'no event passes its filters' }
        : judgeConditions(conditions, last, new Set(passing));
    return { at, verdict, on: awaited.map(({ pinned }) => pinned) };
  }
}

/** The text that a value judges; `''` where that is more than one. */
export function textOf({ at, verdict }: Value, { document }: Manifest): string {
  const field = { expr: 'expr', field: 'path' }[verdict.kind];
  const node = nodeAt(document.root, field === undefined ? at : [...at, field]);
  return node?.kind === 'scalar' ? node.text : '';
}

function isSensor(manifest: Manifest): manifest is ManifestOf<'Sensor'> {
  return manifest.ours?.kind === 'Sensor';
}

function triggerAt({ spec }: Sensor, path: Path): Trigger | null {
  let trigger = spec?.triggers?.[Number(path[2])];
  for (let i = 3; i < path.length; i++) trigger = trigger?.dlqTrigger;
  return trigger ?? null;
}

/** The dependencies that parameters of a trigger read. */
function readBy(trigger: Trigger, list: ParameterList): ReadonlySet<string> {
  const parameters = [...(trigger.parameters ?? []), ...list.parametersOf(trigger)];
  return new Set(parameters.map(({ src }) => src?.dependencyName ?? ''));
}

/** The verdict of one clause as if it were the only one. */
function verdictAlone({ filters }: EventDependency, event: Event, at: Verdict['at']): Verdict | null {
  const kind = at[1] as 'data' | 'exprs' | 'context' | 'time' | 'script' | undefined;
  if (kind === undefined || !filters) return null;
  const part = filters[kind];
  const isEntry = Array.isArray(part) && typeof at[2] === 'number';
  const only = isEntry ? [part[at[2] as number]] : part;
  const path = isEntry ? ['filters', kind, 0, ...at.slice(3)] : at;
  const found = innermost(compileFilter({ [kind]: only }, '', editorSources).explain(event), path);
  return found === null ? null : { ...found, at };
}

/** The deepest clause whose place leads to a path. */
function innermost(verdict: Verdict, path: Path): Verdict | null {
  if (!verdict.at.every((step, i) => path[i] === step)) return null;
  for (const clause of verdict.clauses ?? []) {
    const found = innermost(clause, path);
    if (found !== null) return found;
  }
  return verdict;
}
