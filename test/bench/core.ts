import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fuel } from '../../language/embedded/fuel.ts';
import { evaluate } from '../../language/embedded/gjson/evaluate.ts';
import { parse as parseGjson } from '../../language/embedded/gjson/parse.ts';
import { run as runLua } from '../../language/embedded/lua/evaluate.ts';
import { parse as parseLua } from '../../language/embedded/lua/parse.ts';
import type { Event } from '../../language/semantics/event.ts';
import { compileFilter } from '../../language/semantics/filter.ts';
import { compileParameters } from '../../language/semantics/parameters.ts';
import { applyResourceParameters } from '../../language/semantics/parameters-resource.ts';
import { EventDocuments } from '../../language/semantics/resolve-documents.ts';
import { compileTransform } from '../../language/semantics/transform.ts';
import type {
  EventDependencyFilter,
  EventDependencyTransformer,
  TriggerParameter,
} from '../../schemas/types.generated.ts';
import { buildGo, hasGo } from '../differential/go-program.ts';

/** Ten pieces of work that a Sensor does for one event, with an event of about 2 KB. */
interface CoreCases {
  readonly event: { readonly context: Event['context']; readonly data: unknown };
  readonly cases: readonly CoreCase[];
}

type CoreCase = { readonly name: string } & (
  | { readonly kind: 'filter'; readonly filters: EventDependencyFilter }
  | { readonly kind: 'transform'; readonly transform: EventDependencyTransformer }
  | { readonly kind: 'params'; readonly resource: unknown; readonly parameters: readonly TriggerParameter[] }
);

const { event: input, cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'core-cases.json'), 'utf8'),
) as CoreCases;
const event: Event = { context: input.context, data: JSON.stringify(input.data) };
const loop = 'local sum = 0 for i = 1, 10000000 do sum = sum + i % 7 end return sum';
const loopName = 'Lua loop';
const large = { json: largeEvent(), path: 'last.deep.key' };

/**
 * Prints events per second on one core, and where Go is present the same work on the original libraries as upstream does
 * it (everything compiled again for each event) with the ratio of the two.
 */
export function benchCore(): string {
  const theirs = hasGo() ? goRates() : null;
  const rows: string[] = [];
  const ratios: number[] = [];
  const row = (name: string, mine: number) => {
    const other = theirs?.[name];
    const beside = other === undefined ? '' : `${figure(other)} ${(mine / other).toFixed(2).padStart(8)}`;
    rows.push(`${name.padEnd(42)} ${figure(mine)}${beside}`);
    return other === undefined ? [] : [mine / other];
  };
  for (const one of cases) {
    const once = work(one);
    if (isSupported(once())) ratios.push(...row(one.name, rate(once)));
    else rows.push(`${one.name.padEnd(42)} not supported yet`);
  }
  const path = parseGjson(large.path).value;
  row(
    'gjson get, 100 KB event',
    rate(() => evaluate(path, large.json).exists),
  );
  const program = parseLua(loop).value;
  const seconds = fastest(() => runLua(program, '{}', { fuel: new Fuel({ steps: Infinity, bytes: Infinity }) }));
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const head = `${'events per second on one core'.padEnd(42)}         ours${theirs ? '    upstream    ratio' : ''}`;
  const foot = theirs
    ? `geometric mean of the ratios, gjson alone left out: ${mean.toFixed(2)}`
    : 'skipped: the same work on the Go libraries (there is no go)';
  return [head, ...rows, foot, loopLine(seconds, theirs)].join('\n');
}

/** The loop in seconds: as a rate it would be a fraction, and easily taken for one. */
function loopLine(seconds: number, theirs: Readonly<Record<string, number>> | null): string {
  const ours = `Lua loop of 10,000,000 steps: ${seconds.toFixed(2)} s`;
  const other = theirs?.[loopName];
  return other === undefined
    ? ours
    : `${ours}, upstream ${other.toFixed(2)} s: ${(other / seconds).toFixed(2)} times as fast`;
}

function figure(rate: number): string {
  return rate.toFixed(rate < 10 ? 2 : 0).padStart(12);
}

/** An answer that was not found out takes no time and must not count. */
function isSupported(answer: object): boolean {
  return !('outcome' in answer) || answer.outcome !== 'not-supported';
}

function work(one: CoreCase): () => object {
  if (one.kind === 'filter') {
    const filter = compileFilter(one.filters, undefined);
    return () => filter.judge(event);
  }
  if (one.kind === 'transform') {
    const transform = compileTransform(one.transform);
    return () => transform.judge(event);
  }
  const parameters = compileParameters(one.parameters);
  const resource = JSON.stringify(one.resource);
  return () => applyResourceParameters(parameters, resource, new EventDocuments(new Map([['dep', event]])));
}

/** How often per second the work was done in the best of 40 slices of 25 ms: the one that was disturbed least. */
function rate(once: () => unknown): number {
  let best = 0;
  for (let slice = 0; slice < 40; slice++) {
    const start = performance.now();
    let count = 0;
    for (; performance.now() - start < 25; count += 5) for (let i = 0; i < 5; i++) once();
    best = Math.max(best, (count / (performance.now() - start)) * 1000);
  }
  return best;
}

/** How many seconds the work takes in the best of three times: for what takes long. */
function fastest(once: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    once();
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}

function goRates(): Readonly<Record<string, number>> {
  const binary = buildGo(join(import.meta.dirname, 'go'), 'bench');
  const question = JSON.stringify({ event: input, cases, loop, large: { json: large.json, path: large.path } });
  return JSON.parse(
    execFileSync(binary, { input: question, env: { ...process.env, GOMAXPROCS: '1' } }).toString(),
  ) as Record<string, number>;
}

function largeEvent(): string {
  const items = Array.from({ length: 1500 }, (_, id) => ({
    id,
    name: `item ${id}`,
    tags: ['a', 'b'],
    price: id * 1.5,
  }));
  return JSON.stringify({ items, last: { deep: { key: 'found' } } });
}
