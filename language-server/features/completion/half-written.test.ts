import { CompletionItemTag } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import {
  chosen,
  dependency,
  filters,
  offers,
  opened,
  parameter,
  sensor,
  source,
  trigger,
  yamlErrors,
} from '../../testing/completion-matrix.ts';
import { edited, fixture } from '../../testing/fixture.ts';
import { paid } from '../../testing/paid.ts';
import { diagnostics } from '../diagnostics/diagnostics.ts';
import { completion } from './completion.ts';
import { typicalValues } from './typical-values.ts';

/** Labels in the order in which an editor lists them. */
function listed(text: string): string[] {
  const { document, position, context } = opened(text);
  const items = completion(document, position, context);
  return items.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map(({ label }) => label);
}

function sortKey({ sortText, label }: { readonly sortText?: string; readonly label: string }): string {
  return sortText ?? label;
}

const argo = 'apiVersion: argoproj.io/v1alpha1\n';

describe('before it is known what a document is', () => {
  test.for<[name: string, text: string, expected: readonly string[]]>([
    ['the version of ours', 'apiVersion: ▮\nkind: Sensor\n', ['argoproj.io/v1alpha1']],
    ['the version in a new file', 'apiVersion: ▮', ['argoproj.io/v1alpha1']],
    ['not that of somebody else’s object', 'apiVersion: ▮\nkind: Deployment\n', []],
    ['the kinds', `${argo}kind: ▮`, ['EventSource', 'Sensor', 'EventBus']],
    ['another kind', `${argo}kind: Sen▮sor\nspec: {}\n`, ['EventSource', 'Sensor', 'EventBus']],
    ['no kind of ours for somebody else', 'apiVersion: v1\nkind: ▮', []],
    ['the key that says the kind', `${argo}ki▮`, ['kind']],
    ['no key for somebody else', 'apiVersion: v1\nki▮', []],
    ['whole objects in an empty file', '▮', ['EventSource', 'Sensor', 'EventBus']],
    ['whole objects below a comment', '# Orders\n\nSen▮\n', ['EventSource', 'Sensor', 'EventBus']],
    ['whole objects in a second document', `${argo}kind: EventBus\n---\n▮`, ['EventSource', 'Sensor', 'EventBus']],
    ['whole objects on the empty first line', '▮\n', ['EventSource', 'Sensor', 'EventBus']],
    ['nothing where something else stands', 'a: 1\n▮', []],
  ])('%s', ([, text, expected]) => expect(listed(text)).toEqual(expected));
});

describe('what is offered first', () => {
  test.for<[name: string, text: string, expected: readonly string[]]>([
    ['items of a list', `${sensor}  dependencies:\n    ▮\n`, ['- name', '- eventSourceName', '- eventName']],
    ['another item of a list', dependency.replace('@', 'name: a\n    ▮'), ['- name', '- eventSourceName']],
    ['one event of a source', `${source}  webhook:\n    ▮`, ['example']],
    ['all events, while no source is named', dependency.replace('@', 'eventName: ▮'), ['nightly', 'paid', 'sent']],
    ['paths before modifiers', `${filters}data:\n          - path: body.▮`, ['id', 'items', 'state', 'total']],
    [
      'attributes before modifiers',
      `${parameter}src: {dependencyName: paid-order, contextKey: ▮}`,
      ['datacontenttype', 'id'],
    ],
    [
      'fields before constants',
      `${filters}exprs:\n          - expr: ▮\n            fields: [{name: sum, path: body.total}]`,
      ['sum', 'true'],
    ],
    [
      'variables of the expression',
      `${filters}exprs:\n          - expr: total > 3 && paid\n            fields:\n              - name: paid\n                path: a\n              - name: ▮`,
      ['total'],
    ],
    ['the default of an enumeration', `${filters}data:\n          - comparator: ▮`, ['=']],
    ['attributes of its events', `${filters}context:\n          type: ▮`, ['webhook']],
    ['the name of its event', `${filters}context:\n          subject: ▮`, ['paid']],
    [
      'fields of the object that is made',
      `${trigger}name: t\n        argoWorkflow:\n          source:\n            resource:\n              apiVersion: argoproj.io/v1alpha1\n              kind: Workflow\n              spec:\n                entr▮`,
      ['activeDeadlineSeconds'],
    ],
    [
      'items of a list in it',
      `${trigger}name: t\n        k8s:\n          source:\n            resource:\n              apiVersion: v1\n              kind: Pod\n              spec:\n                containers:\n                  - ▮`,
      ['args', 'command'],
    ],
    [
      'a flow collection over several lines',
      `${sensor}  dependencies: [\n    {name: a, eventSourceName: orders,\n     eventName: ▮}\n  ]\n`,
      ['nightly', 'paid', 'sent'],
    ],
    [
      'a key in it',
      `${sensor}  dependencies: [\n    {name: a, eventName: paid,\n     ▮}\n  ]\n`,
      ['eventSourceName', 'filters'],
    ],
    [
      'one that begins below its key',
      `${sensor}  dependencies:\n    [{name: a, ▮}]\n`,
      ['eventSourceName', 'eventName'],
    ],
    [
      'the name of a value in a payload',
      `${parameter}src: {dependencyName: paid-order, dataKey: body.id}\n              dest: ▮`,
      ['id'],
    ],
  ])('%s', ([, text, expected]) => expect(listed(text).slice(0, expected.length)).toEqual(expected));

  test('no field of an object of a kind that is not known', () =>
    expect(
      listed(
        `${trigger}name: t\n        k8s:\n          source:\n            resource:\n              kind: Thing\n              spec:\n                ▮`,
      ),
    ).toEqual([]));
});

describe('values that events have at the path', () => {
  const value = (rest: string) => `filters:\n  data:\n    - path: ${rest.replaceAll('\n', '\n      ')}`;

  /** What is offered at `▮` of the Sensor, and the list that is chosen from. */
  function offered(rest: string, files = ''): string[] {
    const { document, position, context } = fixture(paid({ dependency: value(rest), files }));
    const items = completion(document, position, context);
    return items.map(({ textEdit }) => {
      const after = edited(document, [textEdit as Parameters<typeof edited>[1][number]]);
      expect(yamlErrors(after)).toEqual([]);
      return /value:\s*(.*(?:\n\s+- .*)*)/.exec(after)![1]!;
    });
  }

  test('a text as the whole text, since it is a regular expression', () =>
    expect(offered('body.state\ntype: string\nvalue: [▮]')).toEqual(['[^paid$]']));
  test('a list where there is none yet, and nothing in place of one', () => {
    expect(offered('body.total\ntype: number\nvalue: ▮')[0]).toBe('["1200"]');
    expect(offered('body.state\ntype: string\nvalue: ▮')).toEqual(['[^paid$]']);
    expect(offered('body.state\ntype: string\nvalue: ▮["a"]')).toEqual([]);
  });
  test('a number is a text too', () => expect(offered('body.total\ntype: number\nvalue: [▮]')[0]).toBe('["1200"]'));
  test('nothing of another type, none that a template makes over, no Secret', () => {
    expect(offered('body.total\ntype: string\nvalue: [▮]')).toEqual([]);
    expect(offered('body.state\ntype: string\ntemplate: "{{ .Input }}"\nvalue: [▮]')).toEqual([]);
    const secret =
      '//- /secret.yaml\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: hunter2-secret}\n';
    expect(offered('body.note\ntype: string\nvalue: [▮]', secret).join()).not.toContain('hunter2');
  });
});

/** A place for each field that has typical values. */
const places: Readonly<Record<string, string>> = {
  'v1alpha1.WebhookEventSource.method': `${source}  webhook:\n    e:\n      endpoint: /e\n      port: "1"\n      method: ▮`,
  'v1alpha1.CalendarEventSource.interval': `${source}  calendar:\n    e:\n      interval: ▮`,
  'v1alpha1.GithubEventSource.events': `${source}  github:\n    e:\n      events: [▮]`,
  'v1alpha1.GitlabEventSource.events': `${source}  gitlab:\n    e:\n      events: [▮]`,
  'v1alpha1.BitbucketEventSource.events': `${source}  bitbucket:\n    e:\n      events: [▮]`,
  'v1alpha1.BitbucketServerEventSource.events': `${source}  bitbucketserver:\n    e:\n      events: [▮]`,
  'v1alpha1.GerritEventSource.events': `${source}  gerrit:\n    e:\n      events: [▮]`,
  'v1alpha1.S3Artifact.events': `${source}  minio:\n    e:\n      events: [▮]`,
  'v1alpha1.TimeFilter.start': `${filters}time:\n          stop: "18:00:00"\n          start: ▮`,
  'v1alpha1.TimeFilter.stop': `${filters}time:\n          start: "08:00:00"\n          stop: ▮`,
  'v1alpha1.Backoff.duration': `${sensor}  triggers:\n    - template: {name: t, log: {}}\n      atLeastOnce: true\n      retryStrategy:\n        duration: ▮`,
  'v1alpha1.StatusPolicy.allow': `${trigger}name: t\n        http: {url: http://a, method: POST}\n      policy:\n        status:\n          allow:\n            - ▮`,
};

test.for(Object.keys(typicalValues))(
  'what is typical of %s is offered, and nothing is found wrong with it',
  (field) => {
    const before = opened(places[field]!);
    const items = offers(before);
    expect(items.map(({ label }) => label)).toEqual(typicalValues[field]);
    for (const [version, item] of items.entries()) {
      const text = chosen(before, item);
      before.documents.didChange('file:///a.yaml', version + 2, [{ text }]);
      before.documents.settle();
      const line = before.position.line;
      const found = diagnostics(before.documents.get('file:///a.yaml')!, before.context);
      expect(found.filter(({ range }) => range.start.line === line).map(({ message }) => message)).toEqual([]);
    }
  },
);

test('a list of numbers where there is none yet', () => {
  const before = opened(places['v1alpha1.StatusPolicy.allow']!.replace('allow:\n            - ▮', 'allow: ▮'));
  expect(chosen(before, offers(before)[0]!)).toContain('allow: [200]');
});

test('a client that can shows the value of each path beside its label', () => {
  const { document, position, context } = opened(`${filters}data:\n          - path: body.▮`);
  const [plain] = completion(document, position, context);
  const [rich] = completion(document, position, { ...context, canShowLabelDetails: true });
  expect(plain).toMatchObject({ label: 'id', detail: '7' });
  expect(rich).toMatchObject({ label: 'id', labelDetails: { description: '7' } });
  expect(rich).not.toHaveProperty('detail');
});

test('a client that can opens the suggestions for what comes behind a key', () => {
  const after = (text: string, label: string, commands: readonly string[]) => {
    const { document, position, context } = opened(text);
    const items = completion(document, position, { ...context, commands: new Set(commands) });
    return items.find((item) => item.label === label)!.command;
  };
  const can = ['editor.action.triggerSuggest'];
  const scalar = dependency.replace('@', '▮');
  expect(after(scalar, 'eventName', can)).toMatchObject({ command: can[0], arguments: [{ auto: true }] });
  expect(after(`${sensor}  ▮`, 'dependencies', can)).toBeDefined();
  expect(after(`${sensor}  ▮`, 'template', can)).toBeDefined();
  expect(after(`${argo}ki▮`, 'kind', can)).toBeDefined();
  expect(after(scalar, 'eventName', [])).toBeUndefined();
  // Nothing comes behind a value, a whole example, or a key that has its colon.
  expect(after(dependency.replace('@', 'eventName: ▮'), 'paid', can)).toBeUndefined();
  expect(after(`${source}  ▮`, 'webhook (example)', can)).toBeUndefined();
  expect(after(dependency.replace('@', 'event▮: x'), 'eventName', can)).toBeUndefined();
});

test('a key that is deprecated is marked, stands last, and says what to use', () => {
  const { document, position, context } = opened(`${source}  github:\n    e:\n      ▮`);
  const items = completion(document, position, context);
  const owner = items.find(({ label }) => label === 'owner')!;
  expect(owner.tags).toEqual([CompletionItemTag.Deprecated]);
  expect(owner.documentation).toMatchObject({ value: expect.stringContaining('Deprecated: use `repositories`.') });
  expect(listed(`${source}  github:\n    e:\n      ▮`).slice(-2)).toEqual(['owner', 'repository']);
});

test.for<[name: string, text: string, expected: readonly string[]]>([
  ['the name behind a label', 'spec: {selector: {eventsource-name: ▮}}', ['orders']],
  ['in the middle of it', 'spec:\n  selector:\n    eventsource-name: or▮', ['orders']],
  ['a label', 'spec:\n  selector:\n    sensor-name: x\n    ▮', ['eventsource-name']],
  ['nothing behind other labels', 'spec: {selector: {app: ▮}}', []],
  ['nothing elsewhere', 'spec:\n  ▮', []],
  ['no name behind a label that selects nothing', 'eventsource-name: ▮', []],
])('the selector of a Service: %s', ([, spec, expected]) =>
  expect(listed(`apiVersion: v1\nkind: Service\nmetadata: {name: in}\n${spec}\n`)).toEqual(expected),
);

test('the account of a Sensor is one of the workspace', () => {
  const account = '//- /account.yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: operate}\n';
  const { document, position, context } = fixture(
    `${account}//- /a.yaml\n${sensor}  template:\n    serviceAccountName: ▮`,
  );
  expect(completion(document, position, context).map(({ label }) => label)).toEqual(['operate']);
});
