import { expect, test } from 'vitest';
import { noActivity } from '../../../language/semantics/activity.ts';
import { fixture } from '../../testing/fixture.ts';
import { paid } from '../../testing/paid.ts';
import { hover } from './hover.ts';

/** What the hover at `▮` says of the value on the pinned event, behind what it says of the language or the field. */
function checkValue(files: Parameters<typeof paid>[0], expected: readonly string[]): void {
  const { document, position, context } = fixture(paid(files));
  const { value } = hover(document, position, context)!.contents as { value: string };
  const [, said] = value.split('On the fixture big.event.yaml:\n\n');
  expect(said?.split('\n\n')).toEqual(expected);
}

const filters = (text: string) => `filters:\n${text.replace(/^/gm, '  ')}`;

test.for<[name: string, dependency: string, ...expected: string[]]>([
  [
    'a data filter that passes',
    filters('data:\n  - {path: body.to▮tal, type: number, comparator: ">", value: ["40"]}'),
    '✓ body.total is 1200 and is > "40"',
  ],
  [
    'one of its values',
    filters('data:\n  - {path: body.state, type: string, value: ["se▮nt"]}'),
    '✗ body.state is "paid" and does not match "sent"',
    'expected `= "sent"`',
  ],
  [
    'a path that is not there',
    filters('data:\n  - {path: body.totl▮, type: number, value: ["1"]}'),
    '✗ the event has no body.totl',
    'expected `= "1"` · nearest `body.total` · upstream says `path \'body.totl\' does not exist`',
  ],
  [
    'a clause behind the one that decides',
    filters('data:\n  - {path: a, type: number, value: ["1"]}\n  - {path: body.i▮d, type: number, value: ["7"]}'),
    'An earlier clause decides; alone:',
    '✓ body.id is 7 and is = "7"',
  ],
  [
    'an expression',
    filters('exprs:\n  - expr: total ▮> 1000\n    fields: [{name: total, path: body.total}]'),
    '✓ the expression is true',
    '- ✓ `body.total` it exists: `1200`',
  ],
  [
    'a field of an expression',
    filters('exprs:\n  - expr: total > 1000\n    fields: [{name: total, path: body.▮total}]'),
    '✓ it exists',
    'actual `1200` (Number)',
  ],
  [
    'a script',
    filters('script: |-\n  return event.body.id ▮== 8'),
    '✗ the script returns false',
    'expected `true` · lines taken `1`',
  ],
  [
    'a script without an end',
    filters('script: |-\n  wh▮ile true do end'),
    '? the evaluation was stopped: it took too many steps',
    'expected `true`',
  ],
  [
    'an attribute of the context',
    filters('context:\n  type: cal▮endar'),
    `✗ the event's type is "webhook"`,
    'expected `= "calendar"`',
  ],
  [
    'a time, which is that of the fixture',
    filters('time: {start: "11:0▮0:00", stop: "12:00:00"}'),
    '✗ the event happened at 2026-07-20T10:11:12Z, outside the window',
    'expected `11:00:00 ≤ time < 12:00:00`',
  ],
  [
    'the key of all filters',
    'fil▮ters:\n  data: [{path: body.id, type: number, value: ["7"]}]\n  context: {type: webhook}',
    '✓ no kind of filter is false',
    '- ✓ `filters.data` no entry is false\n  - ✓ `data.0` body.id is 7 and is = "7"\n- ✓ `filters.context` every attribute is as it should be\n  - ✓ `context.type` the event\'s type is "webhook"',
  ],
  [
    'a transform',
    `transform:\n  j▮q: '{total: .body.total}'`,
    '✓ the data is what the transform made',
    'actual `{"total":1200}` (JSON) · gone `header: {"Content-Length":["60"]}` · new `total: 1200`',
    'gone',
    '```json\nbody: {"id":7,"note":"hunter2-secret","state":"paid","total":1200}\n```',
    '- ✓ `jq.0` \\{total: .body.total\\}: \\{"body":\\{"id":7,"note":"hunter2-secret","state":"paid","total":1200\\},"header":\\{"… → \\{"total":1200\\}',
  ],
  [
    'a path behind a transform',
    `transform:\n  jq: '{total: .body.total}'\n${filters('data: [{path: to▮tal, type: number, value: ["1200"]}]')}`,
    '✓ total is 1200 and is = "1200"',
  ],
])('%s', ([, dependency, ...expected]) => checkValue({ dependency }, expected));

test('a value of a Secret that is cut or escaped is not shown in part', () => {
  const word = 'hunter2_secret_that_is_longer_than_what_is_shown_of_a_value_on_one_line_of_a_hover';
  const files = `//- /secret.yaml\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: ${word}}\n`;
  const said = (jq: string) => {
    const text = paid({ dependency: `transform:\n  j▮q: '${jq}'`, files }).replace('hunter2-secret', word);
    const { document, position, context } = fixture(text);
    return (hover(document, position, context)!.contents as { value: string }).value;
  };
  const stages = said('.body | {note} | {a: {b: .note}}');
  expect(stages).toContain('«redacted»');
  expect(stages).toContain('…');
  expect(stages).not.toMatch(/hunter|secret/);
});

const payload = (parameter: string) => `http:\n  url: http://x\n  payload:\n    - ${parameter}`;
const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: aHVudGVyMi1zZWNyZXQ=}\n';

test.for<[name: string, trigger: string, ...expected: string[]]>([
  [
    'a key of the data',
    payload('{src: {dependencyName: paid, dataKey: body.i▮d}, dest: order.id}'),
    '✓ the value is written as a string to order.id',
    'actual `7` (String)',
    'before nothing · after `"7"`',
  ],
  [
    'a template',
    payload('{src: {dependencyName: paid, dataTemplate: "{{ .Input.body.total | int }} EUR"}, dest: s▮um}'),
    '✓ the value is written as a string to sum',
    'actual `1200 EUR` (String)',
    'before nothing · after `"1200 EUR"`',
  ],
  [
    'a key of the context',
    payload('{src: {dependencyName: paid, contextKey: i▮d}, dest: sum}'),
    '✓ the value is written as a string to sum',
    'actual `order-7` (String)',
    'before nothing · after `"order-7"`',
  ],
  [
    'a key that does not exist',
    payload('{src: {dependencyName: paid, dataKey: body.I▮D}, dest: id}'),
    String.raw`✗ unable to resolve 'paid' parameter value. err: \<nil>`,
    'expected `id`',
    "- ✓ `src.dependencyName` there is an event of paid\n- ✓ `0.src` the event's data is read\n- ✗ `src.dataKey` the key does not exist; the nearest that does is body.id",
  ],
  [
    'a destination in an object',
    'k8s:\n  source:\n    resource: {apiVersion: v1, kind: Pod, metadata: {name: a}}\n  parameters:\n    - {src: {dependencyName: paid, dataKey: body.state}, dest: metadata.na▮me}',
    '✓ the value is written as a string to metadata.name',
    'actual `paid` (String)',
    'before `"a"` · after `"paid"`',
  ],
  ['conditions', 'conditions: (pa▮id)', '✓ paid fires alone: the condition holds no &&'],
  [
    'conditions that wait',
    'condi▮tions: paid && (paid)',
    '✓ complete with paid',
    'actual `true` (bool)',
    '- ✓ `paid` this event',
  ],
  [
    'a value of a Secret is not shown',
    payload('{src: {dependencyName: paid, dataKey: body.no▮te}, dest: note}'),
    '✓ the value is written as a string to note',
    'actual `«redacted»` (String)',
    'before nothing · after `"«redacted»"`',
  ],
])('a trigger: %s', ([, trigger, ...expected]) =>
  checkValue({ trigger, files: `//- /secret.yaml\n${secret}` }, expected),
);

test('a parameter of the template: what stands there before and after it', () =>
  checkValue(
    {
      trigger: 'http:\n  url: http://x/',
      beside: 'parameters:\n  - {src: {dependencyName: paid, dataKey: body.id}, dest: http.u▮rl, operation: append}',
    },
    [
      '✓ the value is written as a string to http.url',
      'actual `http://x/7` (String)',
      'before `"http://x/"` · after `"http://x/7"`',
    ],
  ));

test('the filter of a source', () => {
  const text = paid({}).replace(
    'endpoint: /paid',
    'filter:\n        expression: body.total ▮> 2000\n      endpoint: /paid',
  );
  const { document, position, context } = fixture(text);
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toBe('On the fixture big.event.yaml:\n\n✗ 1200 > 2000 is false');
});

test('a request of which the source makes no event: why', () => {
  const text = paid({}).replace('- name: paid', '- name: pa▮id').replace('request:', 'request:\n  method: GET');
  const { document, position, context } = fixture(text);
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toContain(
    'On the fixture big.event.yaml:\n\n✗ the source makes no event of it: http method does not match',
  );
});

test('a variable of an expression: the path that it stands for', () => {
  const dependency = filters('exprs:\n  - expr: to▮tal > 1000\n    fields: [{name: total, path: body.total}]');
  const { document, position, context } = fixture(paid({ dependency }));
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toMatch(/^\*\*field total\*\*\n\nStands for `body\.total`\.\n\n---\n\nOn the fixture/);
});

test('a dependency: what its transform changed, in short, and what its filters say of that', () => {
  const of = (jq: string) => {
    const state = filters('data: [{path: body.state, type: string, value: ["^paid$"]}]');
    const { document, position, context } = fixture(
      paid({ dependency: `transform: {jq: '${jq}'}\n${state}` }).replace('- name: paid', '- name: pa▮id'),
    );
    return (hover(document, position, context)!.contents as { value: string }).value.split('big.event.yaml:\n\n')[1];
  };
  const filtered = `✓ no kind of filter is false

- ✓ \`filters.data\` no entry is false
  - ✓ \`data.0\` body.state is "paid" and matches "^paid$"`;
  expect(of('.body.total = 1')).toBe(
    `✓ the data is what the transform made\n\nchanged \`body.total: 1200 → 1\`\n\n${filtered}`,
  );
  expect(
    of('{body: (.body | to_entries | map({key, value: (.value | tostring)}) | from_entries), a: 1, b: 2, c: 3}'),
  ).toBe(`✓ the data is what the transform made\n\n${filtered}`);
});

test('a member of the event in Lua, also by a name that was given a part of it; a Secret is not shown', () => {
  const of = (script: string) => {
    const dependency = filters(`script: |-\n  ${script.replaceAll('\n', '\n  ')}`);
    const { document, position, context } = fixture(paid({ dependency, files: `//- /secret.yaml\n${secret}` }));
    return (hover(document, position, context)!.contents as { value: string }).value.split('\n\n---')[0];
  };
  expect(of('local body = event.body\nreturn body.to▮tal > 1')).toBe('`body.total`\n\nnumber 1200');
  expect(of('return event.body.no▮te')).toBe('`event.body.note`\n\nstring "«redacted»"');
});

test('a statement of Lua: how often it runs, and what its variables are before it', () => {
  const script =
    'local sum = 0\nfor i = 1, 3 do\n  sum ▮= sum + i\nend\nif sum > 100 then return false end\nreturn true';
  const of = (text: string) => {
    const { document, position, context } = fixture(
      paid({ dependency: filters(`script: |-\n  ${text.replaceAll('\n', '\n  ')}`) }),
    );
    return (hover(document, position, context)!.contents as { value: string }).value;
  };
  expect(of(script).split('\n')[0]).toBe(
    'Runs 3 times; before it, the first time, `sum` is `0` (number), `i` is `1` (number).',
  );
  expect(of('local body = event.body\nbody.id = nil\nreturn body.total > ▮1').split('\n')[0]).toBe(
    'Runs once; before it, `body` is `{"note":"hunter2-secret","state":"paid","total":1200}` (table).',
  );
  const unreached = script.replace('▮', '').replace('return false', 'return▮ false');
  expect(of(unreached)).toMatch(/^Does not run\.\n\n`return a, b`\n\nEnds the function/);
  const failing = 'local t = {1, 2}\nfor i = 1, 3 do\n  local n = t[i] ▮* 2\nend';
  expect(of(failing).split('\n')[0]).toBe(
    'Runs 3 times, the last time with the error `<string>:3: cannot perform mul operation between nil and number`; before it, the first time, `t` is `[1,2]` (table), `i` is `1` (number).',
  );
});

/** What the hover at `▮` says, without the event that it is said of. */
function partAt(files: Parameters<typeof paid>[0]): string {
  const { document, position, context } = fixture(paid(files));
  const { value } = hover(document, position, context)!.contents as { value: string };
  const [before, said] = value.split('On the fixture big.event.yaml:\n\n');
  expect(before).toBe('');
  return said!;
}

test.for<[name: string, program: string, expected: string]>([
  ['a member', '{total: .body.to▮tal, id: .body.id}', '`.body.total` gives `1200`'],
  ['the beginning of a path', '{total: .bo▮dy.total}', '`.body` gives `{"id":7,"note"'],
  ['what has lines of its own', '{all: ▮.}', '`.` gives\n\n```json\n{\n  "body": {\n    "id": 7,'],
  ['the key of an entry stands for its value', '{to▮tal: .body.total}', '`.body.total` gives `1200`'],
  [
    'a call, with what the function is',
    '{t: (.body.total | tos▮tring)}',
    '`tostring` gives `"1200"`\n\n---\n\n`tostring`',
  ],
  ['what runs for each element', '{a: [.body[] | numbers | . ▮+ 1]}', '`. + 1` runs 2 times and gives `8`, `1201`'],
  ['more values than are shown', '{a: [range(5) ▮| .]}', '`[range(5) | .]` gives `[0,1,2,3,4]`'],
  ['many values', '{a: [ran▮ge(5)]}', '`range(5)` gives `0`, `1`, `2`, … (5 values)'],
  ['what has no output', '{a: [.body.id | sel▮ect(. > 100)]}', '`select(. > 100)` gives nothing'],
  ['what fails', '{a: (.body.id | .na▮me)}', '`.name` fails: `expected an object but got: number (7)`'],
  [
    'what is caught',
    '{a: (try (.body.id | .na▮me) catch 0)}',
    '`.name` fails: `expected an object but got: number (7)`',
  ],
  [
    'an index that is worked out',
    '{a: .body["to" + "t▮al"]}',
    '`"to" + "total"`'.replace('"total"', '"tal"') + ' gives `"total"`',
  ],
])('a part of a jq program: %s', ([, program, expected]) =>
  expect(partAt({ dependency: `transform:\n  jq: |-\n    ${program}` }).slice(0, expected.length)).toBe(expected),
);

test('a part of a jq program in quotes is where it is written, and a Secret in it is not shown', () => {
  const { document, position, context } = fixture(
    paid({ dependency: `transform: {jq: "{\\"a\\": .body.no▮te}"}`, files: `//- /secret.yaml\n${secret}` }),
  );
  const { contents, range } = hover(document, position, context)!;
  expect((contents as { value: string }).value).toContain('`.body.note` gives `"«redacted»"`');
  expect(document.text.slice(document.positions.offsetAt(range!.start), document.positions.offsetAt(range!.end))).toBe(
    '.body.note',
  );
});

test('where nothing of a jq program ran, the whole verdict is said', () => {
  checkValue({ dependency: "transform: {jq: '{a: .bo▮dy'}" }, ['✗ unexpected EOF']);
});

test.for<[name: string, template: string, expected: string]>([
  ['a member', '{{ .Input.body.sta▮te | upper }}', '`.Input.body.state` gives `"paid"`'],
  ['the beginning of a path', '{{ .Input.bo▮dy.state }}', '`.Input.body` gives `{"id":7,"note"'],
  ['a function, with what it is', '{{ .Input.body.state | up▮per }}', '`upper` gives `"PAID"`\n\n---\n\n`upper text`'],
  [
    'what a loop goes through',
    '{{ range .Input.body }}{{ print . | pri▮nt }},{{ end }}',
    '`print` runs 4 times and gives `"7"`, ',
  ],
  ['a variable', '{{ $b := .Input.body }}{{ $b.to▮tal }}', '`$b.total` gives `1200`'],
  [
    'a map that holds itself',
    '{{ $d := dict }}{{ $_ := set $d "a" $d }}{{ len $▮d }}',
    '`$d` gives `<too large to be shown>`',
  ],
  [
    'a list that doubled over and over',
    '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ len $▮x }}',
    '`$x` gives `<too large to be shown>`',
  ],
  ['what is not there', '{{ .Input.body.no▮ | default "none" }}', '`.Input.body.no` gives `<no value>`'],
])('a part of a template: %s', ([, template, expected]) => {
  const trigger = payload(`{src: {dependencyName: paid, dataTemplate: '${template}'}, dest: sum}`);
  expect(partAt({ trigger }).slice(0, expected.length)).toBe(expected);
});

test('a part of a template over the context', () => {
  const trigger = payload(`{src: {dependencyName: paid, contextTemplate: '{{ .Input.ty▮pe }}'}, dest: sum}`);
  expect(partAt({ trigger })).toBe('`.Input.type` gives `"webhook"`');
});

test.for(['text', '[1]', '{"a":', 'null'])('a part of a jq program, when the data is no object: %s', (data) => {
  const { document, position, context } = fixture(paid({ dependency: "transform: {jq: '{a: .bo▮dy}'}" }));
  const event = { id: 'e1', eventSource: 'orders', event: 'paid', type: 'webhook', time: 0, data };
  context.pinned.activity = { ...noActivity, events: [event] };
  context.settings.update({ pinnedEvents: { 'orders/paid': 'recorded' } });
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toMatch(data === 'null' ? /`\.body` gives `null`/ : /✗ /);
});
