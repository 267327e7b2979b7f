import { describe, expect, test } from 'vitest';
import { triggerKinds } from '../../../language/manifest/trigger-kinds.ts';
import { targetKinds } from '../../../schemas/target.ts';
import { chosen, offers, opened, trigger } from '../../testing/completion-matrix.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';

/** A trigger of a kind with these settings, and a parameter inside it whose destination is being typed. */
function typed(kind: string, dest: string, settings = ''): string {
  const lines = settings.replace(/^(?=.)/gm, '          ');
  return `${trigger}name: t\n        ${kind}:\n${lines}          parameters:\n            - src: {dependencyName: paid-order, dataKey: body.id}\n              dest: ${dest}\n`;
}

function offered(text: string): string[] {
  return offers(opened(text)).map(({ label }) => label);
}

/** What the rules have against a destination, when one that is offered was chosen. */
function findings(text: string): unknown[] {
  const before = opened(text);
  return offers(before).flatMap((item, version) => {
    before.documents.didChange('file:///a.yaml', version + 2, [{ text: chosen(before, item) }]);
    before.documents.settle();
    const found = diagnostics(before.documents.get('file:///a.yaml')!, before.context);
    const ofDestination = new Set(['ineffective-field', 'destination-path', 'target-field', 'script-syntax']);
    const { line } = before.position;
    return found
      .filter(({ code, range }) => ofDestination.has(String(code)) && range.start.line === line)
      .map(({ message }) => ({ label: item.label, message }));
  });
}

describe('a parameter inside a kind of trigger', () => {
  /** No parameter of theirs has any effect, or they have none. */
  const without: readonly string[] = ['slack', 'email', 'log'];

  test.for(triggerKinds.filter((kind) => kind !== 'k8s' && kind !== 'argoWorkflow'))('%s', (kind) => {
    const labels = offered(typed(kind, '▮'));
    if (without.includes(kind)) expect(labels).toEqual([]);
    else expect(labels.length).toBeGreaterThan(0);
    expect(findings(typed(kind, '▮'))).toEqual([]);
  });

  test('the fields of what it holds, and nothing behind what is read before', () => {
    expect(offered(typed('http', 'basicAuth.▮'))).toEqual(['username', 'password']);
    expect(offered(typed('kafka', '▮'))).toEqual(expect.arrayContaining(['topic', 'payload']));
    expect(offered(typed('kafka', '▮'))).not.toContain('url');
    expect(offered(typed('kafka', 'tls.▮'))).toEqual([]);
  });
});

describe.for(['k8s', 'argoWorkflow'])('the object that %s makes', (kind) => {
  test.for(targetKinds)('%s', (id) => {
    const [, apiVersion, name] = /^(.*)\/(\w+)$/.exec(id)!;
    const settings = `source: {resource: {apiVersion: ${apiVersion}, kind: ${name}, metadata: {generateName: a-}}}\n`;
    expect(offered(typed(kind, '▮', settings))).toEqual(expect.arrayContaining(['metadata', 'kind']));
    expect(offered(typed(kind, 'metadata.▮', settings))).toEqual(expect.arrayContaining(['generateName', 'labels']));
    expect(findings(typed(kind, 'metadata.▮', settings))).toEqual([]);
  });

  const pod = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: main}]}\n';
  test.for([
    ['in YAML', `source:\n  resource:\n${pod.replace(/^(?=.)/gm, '    ')}`],
    ['as YAML text', `source:\n  inline: |\n${pod.replace(/^(?=.)/gm, '    ')}`],
    [
      'as JSON text',
      `source:\n  inline: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "main"}]}}'\n`,
    ],
  ] as const)('written %s', ([, settings]) => {
    expect(offered(typed(kind, 'spec.▮', settings))).toEqual(expect.arrayContaining(['containers', 'nodeName']));
    expect(offered(typed(kind, 'spec.containers.▮', settings))).toEqual(['0', '-1']);
    expect(offered(typed(kind, 'spec.containers.0.▮', settings))).toEqual(expect.arrayContaining(['name', 'image']));
  });
});
