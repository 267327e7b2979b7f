import { expect, test } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import type { Event } from './event.ts';
import { compileFilter } from './filter.ts';
import { compileParameters } from './parameters.ts';
import { constructPayload } from './payload.ts';
import { EventDocuments } from './resolve-documents.ts';
import { compileSourceFilter } from './source-filter.ts';
import { compileTransform } from './transform.ts';

/** What would go on without end, or nearly so, ends with the limits that an evaluation is given. */
const sources = { ...fixedSources, limits: { steps: 10_000, bytes: 100_000 } };
const event: Event = {
  context: {
    id: '1',
    source: 'orders',
    specversion: '1.0',
    type: 'webhook',
    datacontenttype: 'application/json',
    subject: 'paid',
    time: '',
  },
  data: JSON.stringify({ text: 'a'.repeat(2000), items: Array.from({ length: 200 }, () => 'a'.repeat(200)) }),
};
const pattern = `items.#(%"${'*a'.repeat(40)}b")`;
const stopped = (explained: { readonly outcome: string }) => explained.outcome;

test.for<[name: string, judge: () => string]>([
  ['a script filter', () => stopped(compileFilter({ script: 'while true do end' }, '', sources).judge(event))],
  [
    'the template of a data filter',
    () =>
      stopped(
        compileFilter(
          {
            data: [
              {
                path: 'text',
                type: 'string',
                value: ['a'],
                template: '{{ range $i := until 1000000 }}{{ $i }}{{ end }}',
              },
            ],
          },
          '',
          sources,
        ).judge(event),
      ),
  ],
  [
    'a path',
    () => stopped(compileFilter({ data: [{ path: pattern, type: 'string', value: ['a'] }] }, '', sources).judge(event)),
  ],
  [
    'a path of an expression',
    () =>
      stopped(
        compileFilter({ exprs: [{ expr: 'a == 1', fields: [{ name: 'a', path: pattern }] }] }, '', sources).judge(
          event,
        ),
      ),
  ],
  ['a Lua transform', () => stopped(compileTransform({ script: 'while true do end' }, sources).judge(event))],
  ['a jq transform', () => stopped(compileTransform({ jq: '[range(1e9)]' }, sources).judge(event))],
  [
    'the filter of a source',
    () => stopped(compileSourceFilter('all(1..100000, # > 0)', []).judge({ data: '{}', sources })),
  ],
])('%s', ([, judge]) => expect(judge()).toBe('not-supported'));

test.for([{ dataTemplate: '{{ range until 1000000 }}x{{ end }}' }, { dataKey: pattern }])('a parameter: %j', (src) => {
  const parameters = compileParameters([{ src: { dependencyName: 'paid', ...src }, dest: 'a' }], sources);
  expect(constructPayload(parameters, new EventDocuments(new Map([['paid', event]]))).failure?.outcome).toBe(
    'not-supported',
  );
});
