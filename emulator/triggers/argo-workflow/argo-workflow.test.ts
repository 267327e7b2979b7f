import { expect, test } from 'vitest';
import type { ArtifactLocation } from '../../../schemas/types.generated.ts';
import { argoWorkflow } from './argo-workflow.ts';

const fetch = (source: ArtifactLocation | undefined) =>
  argoWorkflow.fetchResource({ argoWorkflow: source === undefined ? {} : { source } });

// As `triggers.FetchKubernetesResource` answers.
test.each([
  [
    { inline: 'kind: A\nn: 12345678901234567890\nx: 0x10\nd: 2001-01-01\n' },
    '{"d":"2001-01-01","false":12345678901234567000,"kind":"A","x":16}\n',
  ],
  [{ inline: '' }, 'null\n'],
  [{ inline: 'a: 1.0\nb: 1e21' }, '{"a":1,"b":1e+21}\n'],
  [
    { resource: { json: '{"kind":"A","n":12345678901234567890,"s":"\\/"}' } },
    '{"kind":"A","n":12345678901234567000,"s":"/"}\n',
  ],
])('%j', (source, resource) => {
  expect(fetch(source as ArtifactLocation)).toEqual({ resource });
});

test.each([
  [
    { inline: '- a' },
    'error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}',
  ],
  [{ inline: 'a: [' }, 'error converting YAML to JSON: yaml: line 1: did not find expected node content'],
  [undefined, 'trigger source for k8s is empty'],
  [{}, 'unknown artifact location: {nil <nil> nil nil nil nil nil}'],
])('%j', (source, error) => {
  expect(fetch(source)).toEqual({ failure: { outcome: 'error', error } });
});
