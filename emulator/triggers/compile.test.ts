import { expect, test } from 'vitest';
import type { Trigger } from '../../schemas/types.generated.ts';
import { compileAction } from './compile.ts';

const owner = { sensor: 'orders', namespace: 'default' };

function workflow(operation: string, labels?: Record<string, string>) {
  const resource = { kind: 'WorkflowTemplate', metadata: { name: 'pack' } };
  const trigger = {
    template: { name: 'pack', argoWorkflow: { operation, source: { resource: { json: JSON.stringify(resource) } } } },
    ...(labels !== undefined && { policy: { k8s: { labels } } }),
  } as unknown as Trigger;
  return compileAction(trigger, ['spec', 'triggers', 0], owner);
}

const created = { status: 201, body: '' };

test('a policy of labels always fails after submit, is unknown after the rest, and asks nothing without labels', () => {
  const judge = (operation: string, labels?: Record<string, string>) =>
    workflow(operation, labels).judgePolicy(created);
  expect(judge('submit', { phase: 'Succeeded' })).toEqual({
    outcome: 'error',
    error: 'failed to interpret the trigger resource',
  });
  expect(judge('resume', { phase: 'Succeeded' })).toMatchObject({ outcome: 'not-supported' });
  expect(judge('submit', {})).toEqual({ outcome: 'pass' });
});

test('submit-from fails after it has submitted: upstream looks for a Workflow with the name of the template', () => {
  const text = '{"kind":"WorkflowTemplate","metadata":{"name":"pack"}}';
  expect(workflow('submit-from').judgeAnswer(created, text)).toEqual({
    outcome: 'error',
    error: 'workflows.argoproj.io "pack" not found',
  });
  expect(workflow('resubmit').judgeAnswer(created, text)).toEqual({ outcome: 'pass' });
  expect(workflow('resubmit').judgeAnswer({ status: 500, body: '' }, text)).toEqual({
    outcome: 'error',
    error: 'failed to execute resubmit command for workflow pack, exit status 1',
  });
});
