import { existsSync, readFileSync } from 'node:fs';

const modules = new URL('../../node_modules/', import.meta.url);
const kubernetes = new URL('@kubernetes/client-node/dist/gen/models/', modules);
const workflows = new URL('@kubernetes-models/argo-workflows/argoproj.io/v1alpha1/', modules);

/** The objects that triggers usually make: `apiVersion/kind` → the model's name. */
const kinds: Readonly<Record<string, string>> = {
  'v1/Pod': 'V1Pod',
  'v1/ConfigMap': 'V1ConfigMap',
  'v1/Secret': 'V1Secret',
  'v1/Service': 'V1Service',
  'v1/ServiceAccount': 'V1ServiceAccount',
  'v1/Namespace': 'V1Namespace',
  'v1/PersistentVolumeClaim': 'V1PersistentVolumeClaim',
  'apps/v1/Deployment': 'V1Deployment',
  'apps/v1/StatefulSet': 'V1StatefulSet',
  'apps/v1/DaemonSet': 'V1DaemonSet',
  'batch/v1/Job': 'V1Job',
  'batch/v1/CronJob': 'V1CronJob',
  'argoproj.io/v1alpha1/Workflow': 'Workflow',
  'argoproj.io/v1alpha1/WorkflowTemplate': 'WorkflowTemplate',
  'argoproj.io/v1alpha1/ClusterWorkflowTemplate': 'ClusterWorkflowTemplate',
  'argoproj.io/v1alpha1/CronWorkflow': 'CronWorkflow',
};

type Fields = Record<string, string>;

/**
 * `schemas/kubernetes/targets.json`: the fields of those objects and of all they hold, from `@kubernetes/client-node` and
 * `@kubernetes-models/argo-workflows`. A type is `string`, `integer`, `number`, `boolean`, `any`, `quantity`,
 * `int-or-string`, the name of another, or one of these with `[]` or `{}` behind it.
 */
export function targets(): string {
  const types: Record<string, Fields> = {};
  const pending = Object.values(kinds);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (types[name] !== undefined) continue;
    const fields = existsSync(new URL(`${name}.js`, kubernetes)) ? kubernetesFields(name) : workflowFields(name);
    types[name] = fields;
    for (const type of Object.values(fields)) {
      const inner = type.replace(/(\[\]|\{\})+$/, '');
      if (/^[A-Z]/.test(inner)) pending.push(inner);
    }
  }
  const sorted = Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ kinds, types: sorted }, null, 1)}\n`;
}

function kubernetesFields(model: string): Fields {
  const script = readFileSync(new URL(`${model}.js`, kubernetes), 'utf8');
  const entries = script.matchAll(/"baseName": "([^"]+)",\s*"type": "([^"]+)",\s*"format": "([^"]*)"/g);
  return Object.fromEntries(
    [...entries].map(([, name, type, format]) => [name!, kubernetesType(name!, type!, format!)]),
  );
}

function kubernetesType(name: string, type: string, format: string): string {
  const list = /^Array<(.+)>$/.exec(type);
  if (list) return `${kubernetesType(name, list[1]!, format)}[]`;
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type);
  if (map) return quantities.has(name) ? 'quantity{}' : `${kubernetesType(name, map[1]!, format)}{}`;
  if (type === 'number') return format.startsWith('int') ? 'integer' : 'number';
  if (type === 'IntOrString') return 'int-or-string';
  if (type === 'string' && (name === 'sizeLimit' || name === 'divisor')) return 'quantity';
  if (['string', 'boolean', 'any'].includes(type)) return type;
  return /^(Date|V1MicroTime)$/.test(type) ? 'string' : existsSync(new URL(`${type}.js`, kubernetes)) ? type : 'any';
}

const quantities: ReadonlySet<string> = new Set(['limits', 'requests', 'capacity', 'overhead', 'allocatedResources']);

function workflowFields(name: string): Fields {
  const text = readFileSync(new URL(`${name}.d.ts`, workflows), 'utf8');
  // The class repeats what the interface inherits.
  const body = new RegExp(`export declare class ${name} [^{]*\\{\\n([^]*?)\\n\\}`).exec(text)?.[1] ?? '';
  const plain = body.replace(/\/\*\*[^]*?\*\//g, '');
  const fields = plain.matchAll(/^ {4}"([^"]+)"\??: ([^]*?);(?=\s*\n {4}(?:"|static|constructor))/gm);
  return Object.fromEntries([...fields].map(([, field, type]) => [field!, workflowType(type!)]));
}

function workflowType(text: string): string {
  const type = text.replace(/\s+/g, ' ').trim();
  const list = /^Array<(.+)>$/.exec(type);
  if (list) return `${workflowType(list[1]!)}[]`;
  const map = /^\{ \[key: string\]: (.+?);? \}$/.exec(type);
  if (map) return `${workflowType(map[1]!)}{}`;
  if (type === 'string' || type === 'boolean' || type === 'number') return type;
  if (/^"[^"]*"( \| "[^"]*")*$/.test(type)) return 'string';
  const workflow = /^I?ComGithubArgoproj\w*?V1alpha1(\w+)$/.exec(type)?.[1];
  if (workflow !== undefined) return workflowAlias(workflow);
  if (type.endsWith('IntOrString')) return 'int-or-string';
  if (type.endsWith('V1Time')) return 'string';
  const kind = /^IIoK8s\w*?V1(\w+)$/.exec(type)?.[1];
  return kind !== undefined && existsSync(new URL(`V1${kind}.js`, kubernetes)) ? `V1${kind}` : 'any';
}

/** Some types are only another name for a text or a number. */
function workflowAlias(name: string): string {
  const file = new URL(`${name}.d.ts`, workflows);
  if (!existsSync(file)) return 'any';
  const alias = new RegExp(`export type I${name} = ([^;]+);`).exec(readFileSync(file, 'utf8'))?.[1];
  // Its fields are not how it is written: steps are lists of lists.
  if (name === 'ParallelSteps') return 'WorkflowStep[]';
  if (alias === undefined) return name === 'Plugin' ? 'any' : name;
  // `AnyString` takes numbers and booleans too.
  return alias === 'string' && name !== 'AnyString' ? 'string' : 'any';
}
