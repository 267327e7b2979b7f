import { compileConditions } from '../../language/semantics/conditions.ts';
import { judgeConditions, truthOf } from '../../language/semantics/conditions-verdict.ts';
import { compileFilter } from '../../language/semantics/filter.ts';
import { rateInterval } from '../../language/semantics/rate-limit.ts';
import type { Event } from '../../language/semantics/event.ts';
import { compileTransform } from '../../language/semantics/transform.ts';
import type { EventDependency, Sensor } from '../../schemas/types.generated.ts';
import { dependencyHash } from '../bus/dependency-hash.ts';
import type { ManifestOfRun } from '../steps/door.ts';
import { compileAction } from '../triggers/compile.ts';
import { triggerKindOf } from '../../language/manifest/trigger-kinds.ts';
import { RenderSources } from '../triggers/render-sources.ts';
import type {
  ConditionsProgram,
  DeadTrigger,
  DependencyProgram,
  Flaw,
  Path,
  SensorProgram,
  TriggerProgram,
} from './program.ts';

/** Compiles a Sensor once: filters, transforms, conditions, actions. What upstream would log and leave dead is `dead`; of a `crash` its process dies. */
export function compileSensor(value: Sensor, manifest: ManifestOfRun): SensorProgram {
  const name = value.metadata?.name ?? '';
  const namespace = value.metadata?.namespace ?? 'default';
  const specs = value.spec?.dependencies ?? [];
  const sources = new RenderSources();
  // Upstream looks dependencies up by name: of two with one name the last counts.
  const dependencies = new Map(
    specs.map((spec, i) => [spec.name ?? '', compileDependency(spec, ['spec', 'dependencies', i], sources)]),
  );
  const triggers = new Map<string, TriggerProgram>();
  const dead: DeadTrigger[] = [];
  const crashes: Flaw[] = [];
  const unsupported: Flaw[] = [];
  for (const [i, trigger] of (value.spec?.triggers ?? []).entries()) {
    const path = ['spec', 'triggers', i];
    const template = trigger.template ?? {};
    const triggerName = template.name ?? '';
    const rate = rateInterval(trigger.rateLimit);
    if ('crash' in rate)
      crashes.push({ trigger: triggerName, path: [...path, 'rateLimit'], error: `panic: ${rate.crash}` });
    if (template.conditionsReset?.some(({ byTime }) => byTime)) {
      const error = `not supported yet: conditionsReset; what ${triggerName} holds is kept until it fires.`;
      unsupported.push({ trigger: triggerName, path: [...path, 'template', 'conditionsReset'], error });
    }
    const conditionsPath = [...path, 'template', 'conditions'];
    const conditions = compileConditionsOf(template.conditions ?? '', [...dependencies.keys()], conditionsPath);
    if ('error' in conditions) {
      const { error, isCrash } = conditions;
      const flaw = { trigger: triggerName, path: conditionsPath, error };
      if (isCrash) crashes.push(flaw);
      dead.push({ ...flaw, type: triggerKindOf(template) ?? 'none', conditions: template.conditions ?? '' });
      continue;
    }
    triggers.set(triggerName, {
      name: triggerName,
      type: triggerKindOf(template) ?? 'none',
      path,
      conditions,
      atLeastOnce: trigger.atLeastOnce ?? false,
      action: compileAction(trigger, path, { sensor: name, namespace }),
    });
  }
  return { name, namespace, manifest, sources, dependencies, triggers, dead, unsupported, crash: crashes[0] ?? null };
}

function compileConditionsOf(
  text: string,
  dependencies: readonly string[],
  path: Path,
): ConditionsProgram | { readonly error: string; readonly isCrash: boolean } {
  const conditions = compileConditions(text, dependencies);
  if ('stage' in conditions) return { error: conditions.message, isCrash: conditions.crash === true };
  return {
    path,
    text,
    expression: conditions.expression,
    stateful: conditions.stateful,
    dependencies: conditions.dependencies,
    judge(held) {
      const truth = truthOf(conditions, held);
      return 'value' in truth && truth.value === true;
    },
    explain(arrived, held) {
      return judgeConditions(conditions, arrived, new Set([...held].filter((name) => name !== arrived)));
    },
  };
}

function compileDependency(spec: EventDependency, path: Path, sources: RenderSources): DependencyProgram {
  return {
    name: spec.name ?? '',
    eventSourceName: spec.eventSourceName ?? '',
    eventName: spec.eventName ?? '',
    hash: dependencyHash(spec),
    path,
    transform: spec.transform
      ? { ...judgingOnce(compileTransform(spec.transform, sources), sources), path: [...path, 'transform'] }
      : null,
    filter: spec.filters
      ? {
          ...judgingOnce(compileFilter(spec.filters, spec.filtersLogicalOperator, sources), sources),
          path: [...path, 'filters'],
        }
      : null,
  };
}

/**
 * Each trigger has its own consumers, so an event is judged as often as triggers wait for its dependency. What followed from the
 * event alone is the same each time.
 */
function judgingOnce<Step extends { judge(event: Event): object }>(step: Step, sources: RenderSources): Step {
  const known = new WeakMap<Event, object>();
  const judge = (event: Event) => {
    let judged = known.get(event);
    if (judged === undefined) {
      judged = step.judge(event);
      if (!sources.wereRead) known.set(event, judged);
    }
    return judged;
  };
  return { ...step, judge };
}
