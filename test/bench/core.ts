import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../language/embedded/gjson/evaluate.ts';
import { parse as parseGjson } from '../../language/embedded/gjson/parse.ts';
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
const large = { json: largeEvent(), path: 'last.deep.key' };

/**
 * Prints events per second on one core, and where Go is present the same work on the original libraries as upstream does
 * it (everything compiled again for each event) with the ratio of the two.
 */
export function benchCore(): string {
  const theirs = hasGo() ? goRates() : null;
  const ours: Record<string, number> = {};
  for (const one of cases) ours[one.name] = rate(work(one));
  const path = parseGjson(large.path).value;
  ours['gjson get, 100 KB event'] = rate(() => evaluate(path, large.json).exists);
  const ratios: number[] = [];
  const rows = Object.entries(ours).map(([name, mine]) => {
    const other = theirs?.[name];
    if (other !== undefined && !name.startsWith('gjson')) ratios.push(mine / other);
    const beside =
      other === undefined ? '' : `${other.toFixed(0).padStart(12)} ${(mine / other).toFixed(2).padStart(8)}`;
    return `${name.padEnd(42)} ${mine.toFixed(0).padStart(12)}${beside}`;
  });
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const head = `${'events per second on one core'.padEnd(42)}         ours${theirs ? '    upstream    ratio' : ''}`;
  const foot = theirs
    ? `geometric mean of the ratios, gjson alone left out: ${mean.toFixed(2)}`
    : 'skipped: the same work on the Go libraries (there is no go)';
  return [head, ...rows, foot].join('\n');
}

function work(one: CoreCase): () => unknown {
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

/** Runs the work for about a second, after a warm-up, and answers how often per second it was done. */
function rate(once: () => unknown): number {
  for (const end = performance.now() + 300; performance.now() < end; ) once();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000) {
    for (let i = 0; i < 20; i++) once();
    count += 20;
  }
  return (count / (performance.now() - start)) * 1000;
}

function goRates(): Readonly<Record<string, number>> {
  const binary = buildGo(join(import.meta.dirname, 'go'), 'bench');
  const question = JSON.stringify({ event: input, cases, large: { json: large.json, path: large.path } });
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
