import fc from 'fast-check';
import { filterEnvironment } from '../../language/embedded/expr/environment.ts';
import { evaluate } from '../../language/embedded/expr/evaluate.ts';
import { parse } from '../../language/embedded/expr/parse.ts';
import { Fuel } from '../../language/embedded/fuel.ts';
import { sprint } from '../../language/go/fmt.ts';
import { fixedSources } from '../../language/go/sources.ts';
import { GoError, type Value, fromPlain, typeOf } from '../../language/go/value.ts';
import type { Differential } from './differential.ts';
import { expressions } from './expr/expression.ts';

interface Input {
  readonly expression: string;
  readonly data: Record<string, unknown>;
}

/** antonmedv/expr 1.15.5 in the environment of event-source filters: type and printed form, or the error. */
export const differential: Differential<Input> = {
  name: 'expr',
  goPackage: 'expressions',
  arbitrary: fc.record({ expression: expressions(), data: fc.constantFrom(...documents()) }),
  ours: ({ expression, data }) => {
    const { value: program, errors } = parse(expression);
    if (program === null) return { error: errors[0]!.message };
    const environment = filterEnvironment(fromPlain(data) as Map<string, Value>);
    try {
      const value = evaluate(program, environment, { fuel: new Fuel(), sources: fixedSources });
      return { type: typeOf(value)?.name ?? '<nil>', text: withoutAddresses(sprint([value])) };
    } catch (error) {
      if (error instanceof GoError) return { error: error.message.toWellFormed() };
      throw error;
    }
  },
};

/** Functions print as where they are. */
function withoutAddresses(text: string): string {
  return text.toWellFormed().replaceAll(/0x[0-9a-f]{5,}/g, '0x');
}

function documents(): Record<string, unknown>[] {
  const body = {
    id: 4,
    name: 'Bob',
    e: '',
    u: 'é😀 ß',
    tags: ['x', 'y', 'z'],
    nums: [3, 1, 2],
    mixed: [1, '2', null, true, { k: 1 }, [5]],
    items: [{ n: 'a', v: 1 }, { n: 'b', v: 2.5, on: true }, { n: 'c' }],
    nested: { k: { d: 'deep' } },
    nul: null,
    t: true,
    f: 1.5,
    neg: -7,
    js: '{"q":[1,2,{"r":"s"}],"w":{"a":true}}',
    type: 'x',
  };
  const rich = { body, list: [1, 2, 3], s: 'Hello World', n: 7, type: 'top' };
  return [rich, rich, rich, rich, rich, rich, { body: { id: '4' } }, {}];
}
