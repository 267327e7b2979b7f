import type { StandardK8STrigger } from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import { isReplaced } from '../replaced.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { patchStrategyProblem } from './patch-strategy.ts';

/** Settings that do not go together with what a k8s trigger does with its object (`standard-k8s.go: Execute`). */
export const k8sOperation: Rule = {
  meta: {
    code: 'k8s-operation',
    severity: 'error',
    summary:
      'Everything but `create` looks for an object by its name first, and most ways to patch are refused by the API server.',
    covers: ['F-1', 'F-2', 'F-3'],
    scope: 'document',
  },
  create: (context) => ({
    trigger(trigger, path) {
      const k8s = trigger.template?.k8s;
      if (!k8s) return;
      const at = [...path, 'template', 'k8s'];
      // Those of the trigger are applied before the object is fetched, those of `k8s` after.
      const early = (inside: Path) => isReplaced(trigger, ['k8s', ...inside]);
      if (early(['operation'])) return;
      const object = objectOf(k8s);
      if (k8s.operation === 'patch' && !early(['patchStrategy'])) checkPatch(context, k8s, object, at);
      if (k8s.liveObject) checkLiveObject(context, k8s, object, { at, early });
      if (object !== null) checkName(context, k8s, object, { at, early });
    },
  }),
};

interface Place {
  readonly at: Path;
  readonly early: (inside: Path) => boolean;
}

interface Manifest {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown } | null;
}

/** The object as it is written in the Sensor; `null` when it comes from elsewhere. */
function objectOf({ source }: StandardK8STrigger): Manifest | null {
  const json = source?.resource?.json;
  const value: unknown = json === undefined ? null : JSON.parse(json);
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}

function checkPatch(
  { report }: RuleContext,
  { patchStrategy }: StandardK8STrigger,
  object: Manifest | null,
  at: Path,
): void {
  const problem = patchStrategy ? patchStrategyProblem(patchStrategy, object?.apiVersion) : null;
  if (problem === null) return;
  const message = `${problem}: the trigger fails whenever the object exists. Write \`application/merge-patch+json\`, or leave it out.`;
  report({ message, path: [...at, 'patchStrategy'] });
}

const looking: ReadonlySet<string> = new Set(['update', 'patch', 'delete']);

function checkName(
  { report }: RuleContext,
  { operation = '', parameters, liveObject }: StandardK8STrigger,
  { metadata }: Manifest,
  { at, early }: Place,
): void {
  const late =
    !(liveObject && operation === 'update') && isReplaced({ parameters: parameters ?? [] }, ['metadata', 'name']);
  const inside = ['source', 'resource', 'metadata', 'name'];
  if (!looking.has(operation) || metadata?.name || late || early(inside)) return;
  const message = `\`${operation}\` looks for the object by its name, and this has none: the trigger fails each time. Write \`metadata.name\`, or set it by a parameter${liveObject && operation === 'update' ? ' of the trigger' : ''}.`;
  report({ message, path: [...at, ...inside], part: 'key' });
}

/** Kinds without a namespace, as far as the trigger knows them. */
const clusterScoped: ReadonlySet<unknown> = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'ClusterRole',
  'ClusterRoleBinding',
]);

function checkLiveObject(
  { report }: RuleContext,
  { operation }: StandardK8STrigger,
  object: Manifest | null,
  { at, early }: Place,
): void {
  if (operation !== 'update') {
    const message =
      '`liveObject` has no effect: only `operation: update` begins with the object of the cluster. Remove it.';
    report({ message, path: [...at, 'liveObject'], part: 'key', severity: 'warning', tag: 'unnecessary' });
    return;
  }
  if (object === null || clusterScoped.has(object.kind) || object.metadata?.namespace) return;
  if (early(['source', 'resource', 'metadata', 'namespace'])) return;
  const message =
    'With `liveObject` the object is fetched before anything else, and without a namespace that fails each time. Write `metadata.namespace`.';
  report({ message, path: [...at, 'liveObject'], part: 'key' });
}
