import { quote } from '../../../language/go/strconv-quote.ts';
import { decodeObject } from '../../../language/go/json-decode.ts';
import { encode } from '../../../language/go/json-encode.ts';
import { GoError } from '../../../language/go/value.ts';
import { yamlToJson } from '../../../language/yaml/go-yaml/to-json.ts';
import { applyResourceParameters } from '../../../language/semantics/parameters-resource.ts';
import type {
  ArgoWorkflowTrigger,
  ArtifactLocation,
  TriggerPolicy,
  TriggerTemplate,
} from '../../../schemas/types.generated.ts';
import type { Judged } from '../../steps/door.ts';
import type { Answer } from '../action-program.ts';
import type { Fetched, RenderContext, Rendered, TriggerType } from '../trigger-type.ts';

/** The argoWorkflow trigger (`pkg/sensors/triggers/argo-workflow/argo-workflow.go`): the `argo` command line and its file. */
export const argoWorkflow: TriggerType = {
  fetches: true,
  fetchResource: ({ argoWorkflow: block }) => fetchResource(block?.source),
  resourceParameters: ({ argoWorkflow: block }) => block?.parameters ?? null,
  applyParameters: applyResourceParameters,
  render,
  errorOf,
  judgePolicy,
};

/** `pkg/sensors/triggers/fetch.go`, `artifacts/store.go: GetArtifactReader`, in its order; what needs the outside world is not read yet. */
function fetchResource(source: ArtifactLocation | undefined): Fetched {
  if (source === undefined) return refused('trigger source for k8s is empty');
  const from = (['s3', 'inline', 'file', 'url', 'git', 'configmap', 'resource'] as const).find(
    (name) => source[name] !== undefined,
  );
  if (from === undefined) return refused('unknown artifact location: {nil <nil> nil nil nil nil nil}');
  if (from === 'inline') return inlineResource(source.inline!);
  if (from === 'resource') return { resource: unstructured(source.resource!.json) };
  const error = `not supported yet: a trigger resource from ${from}; use inline or resource.`;
  return { failure: { outcome: 'not-supported', error } };
}

/** `artifacts/store.go: decodeAndUnstructure`. */
function inlineResource(text: string): Fetched {
  const converted = yamlToJson(text);
  if ('error' in converted) return refused(`error converting YAML to JSON: ${converted.error}`);
  try {
    return { resource: unstructured(converted.json) };
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
    return refused(`error unmarshaling JSON: while decoding JSON: ${error.message}`);
  }
}

/** An object as `unstructured.Unstructured` holds and writes it: all its numbers are `float64`. */
function unstructured(json: string): string {
  return `${encode(decodeObject(json))}\n`;
}

function refused(error: string): Fetched {
  return { failure: { outcome: 'error', error } };
}

function render(resource: string, context: RenderContext): Rendered {
  const { sensor, trigger, now, template } = context;
  const block: ArgoWorkflowTrigger = template.argoWorkflow ?? {};
  const operation = block.operation || 'submit';
  const object = JSON.parse(resource) as KubernetesObject;
  const namespace = object.metadata?.namespace || context.namespace;
  const name = object.metadata?.name ?? '';
  if (name === '' && !(operation === 'submit' && object.metadata?.generateName)) {
    const error =
      operation === 'submit'
        ? 'failed to trigger the workflow, neither name nor generateName is given'
        : `failed to execute the workflow ${operation} operation, no name is given`;
    return { request: null, failure: { outcome: 'error', error }, lists: [] };
  }
  const target = targetOf(operation, object, name);
  if ('error' in target) return { request: null, failure: { outcome: 'error', error: target.error }, lists: [] };
  const command = ['argo', '-n', namespace, ...target.args, ...(block.args ?? [])];
  const submitted = operation === 'submit' ? { file: labelled(object, { sensor, trigger, now }) } : {};
  return { request: { title: command.join(' '), content: { command, ...submitted } }, failure: null, lists: [] };
}

interface KubernetesObject {
  readonly kind?: string;
  readonly metadata?: {
    readonly name?: string;
    readonly generateName?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
}

function targetOf(
  operation: string,
  { kind = '' }: KubernetesObject,
  name: string,
): { readonly args: readonly string[] } | { readonly error: string } {
  switch (operation) {
    case 'submit':
      return { args: ['submit', 'FILE'] };
    case 'submit-from': {
      const from = { cronworkflow: 'cronwf', workflowtemplate: 'workflowtemplate' }[kind.toLowerCase()];
      return from === undefined ? { error: `invalid kind ${kind}` } : { args: ['submit', '--from', `${from}/${name}`] };
    }
    case 'resubmit':
    case 'resume':
    case 'retry':
    case 'suspend':
    case 'terminate':
    case 'stop':
      return { args: [operation, name] };
    default:
      return { error: `unknown operation type ${operation}` };
  }
}

function labelled(
  object: KubernetesObject,
  { sensor, trigger, now }: Pick<RenderContext, 'sensor' | 'trigger' | 'now'>,
): KubernetesObject {
  const labels = {
    ...object.metadata?.labels,
    'events.argoproj.io/sensor': sensor,
    'events.argoproj.io/trigger': trigger,
    'events.argoproj.io/action-timestamp': String(Math.floor(now)),
  };
  return { ...object, metadata: { ...object.metadata, labels } };
}

/**
 * The `argo` program fails as a whole when the API server refuses. After any other operation than `submit` upstream reads
 * the Workflow of the resource's name: there is one, or the operation had failed, except that `submit-from` names a template.
 */
function errorOf({ status }: Answer, resource: string, { template }: RenderContext): string | null {
  const operation = template.argoWorkflow?.operation || 'submit';
  const isRefused = status === 0 || status >= 400;
  if (!isRefused && operation !== 'submit-from') return null;
  const { name = '' } = (JSON.parse(resource) as KubernetesObject).metadata ?? {};
  return isRefused
    ? `failed to execute ${operation} command for workflow ${name}, exit status 1`
    : `workflows.argoproj.io ${quote(name)} not found`;
}

/**
 * `argo-workflow.go: ApplyPolicy`. After `submit` it is handed the Workflow by value and expects a pointer, so that a policy
 * of labels always fails; after the others it waits for the labels of a Workflow that lives in a cluster.
 */
function judgePolicy(policy: TriggerPolicy, _answer: Answer, { argoWorkflow: block }: TriggerTemplate): Judged | null {
  if (Object.keys(policy.k8s?.labels ?? {}).length === 0) return null;
  if ((block?.operation || 'submit') === 'submit')
    return { outcome: 'error', error: 'failed to interpret the trigger resource' };
  const error = 'not supported yet: a policy of labels waits for those of a live Workflow, and none runs here.';
  return { outcome: 'not-supported', error };
}
