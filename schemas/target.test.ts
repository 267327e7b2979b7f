import { describe, expect, test } from 'vitest';
import { targetAt, targetFields, targetKinds, targetOf } from './target.ts';

/** The type at the end of a path from an object. */
function typeAt(apiVersion: string, kind: string, path: string): string | null {
  let type = targetOf(apiVersion, kind);
  for (const step of path.split('.')) type = type === null ? null : targetAt(type, step);
  return type;
}

describe('fields of objects', () => {
  test.each([
    ['v1', 'Pod', 'spec.containers.0.env.0.value', 'string'],
    ['v1', 'Pod', 'metadata.labels.app', 'string'],
    ['v1', 'Pod', 'spec.containers.0.resources.limits.cpu', 'quantity'],
    ['v1', 'Service', 'spec.ports.0.targetPort', 'int-or-string'],
    ['apps/v1', 'Deployment', 'spec.replicas', 'integer'],
    ['batch/v1', 'Job', 'spec.template.spec.restartPolicy', 'string'],
    ['v1', 'ConfigMap', 'data.any', 'string'],
    ['argoproj.io/v1alpha1', 'Workflow', 'spec.arguments.parameters.0.value', 'any'],
    ['argoproj.io/v1alpha1', 'Workflow', 'spec.templates.0.script.image', 'string'],
    ['argoproj.io/v1alpha1', 'Workflow', 'spec.templates.0.steps.0.0.template', 'string'],
    ['argoproj.io/v1alpha1', 'CronWorkflow', 'spec.workflowSpec.entrypoint', 'string'],
  ])('%s %s %s', (apiVersion, kind, path, type) => {
    expect(typeAt(apiVersion, kind, path)).toBe(type);
  });

  test('what is not there has no type', () => {
    expect(typeAt('v1', 'Pod', 'spec.container')).toBeNull();
    expect(typeAt('v1', 'Pod', 'spec.containers.first')).toBeNull();
    expect(targetOf('v1', 'Nothing')).toBeNull();
    expect(targetFields('string')).toBeNull();
    expect(targetAt('V1Pod', 'constructor')).toBeNull();
  });

  test('every type that is named is there', () => {
    for (const id of targetKinds) {
      const pending = [targetOf(id.slice(0, id.lastIndexOf('/')), id.slice(id.lastIndexOf('/') + 1))!];
      const seen = new Set<string>();
      for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
        const plain = type.replace(/(\[\]|\{\})+$/, '');
        if (seen.has(plain) || !/^[A-Z]/.test(plain)) continue;
        seen.add(plain);
        const fields = targetFields(plain);
        expect([plain, fields !== null]).toEqual([plain, true]);
        pending.push(...Object.values(fields!));
      }
    }
  });
});
