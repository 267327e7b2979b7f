import { expect, test } from 'vitest';
import type { Trigger } from '../../schemas/types.generated.ts';
import type { Answer } from './action-program.ts';
import { compileAction } from './compile.ts';

const owner = { sensor: 'orders', namespace: 'default' };

function workflow(operation: string, labels?: Record<string, string>) {
  const resource = { kind: 'WorkflowTemplate', metadata: { name: 'pack' } };
  const trigger = {
    template: { name: 'pack', argoWorkflow: { operation, source: { resource: { json: JSON.stringify(resource) } } } },
    ...(labels !== undefined && { policy: { k8s: { labels } } }),
  } as unknown as Trigger;
  const action = compileAction(trigger, ['spec', 'triggers', 0], owner);
  const template = trigger.template!;
  return {
    judgePolicy: (answer: Answer) => action.judgePolicy(answer, template),
    judgeAnswer: (answer: Answer, text: string) => action.judgeAnswer(answer, text, template),
  };
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

test('what parameters of the template change counts in all that follows', () => {
  const parameters = [
    { src: { dependencyName: 'd', value: 'resume' }, dest: 'argoWorkflow.operation' },
    { src: { dependencyName: 'd', value: '--memoized' }, dest: 'argoWorkflow.args.-1' },
    { src: { dependencyName: 'd', value: 'unpack' }, dest: 'argoWorkflow.parameters.0.src.value' },
  ];
  const inner = [{ src: { dependencyName: 'd', value: 'pack' }, dest: 'metadata.name' }];
  const trigger = {
    template: {
      name: 'pack',
      argoWorkflow: { args: [], parameters: inner, source: { inline: 'kind: Workflow' } },
    },
    parameters,
    policy: { k8s: { labels: { phase: 'Succeeded' } } },
  } as unknown as Trigger;
  const action = compileAction(trigger, ['spec', 'triggers', 0], owner);
  const [events, inputs] = [new Map(), { now: 0, seed: 0 }];
  const template = action.applyTemplateParameters(events, inputs).value!;
  const from = { template, events, inputs };
  const fetched = action.fetchResource(template).value!;
  const object = action.applyResourceParameters(fetched, from).value!;
  expect(action.render(object, from).value).toMatchObject({
    content: { command: ['argo', '-n', 'default', 'resume', 'unpack', '--memoized'] },
  });
  expect(action.judgePolicy(created, template)).toMatchObject({ outcome: 'not-supported' });
});
