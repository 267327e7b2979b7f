import { Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { transform } from '../embedded/lua/evaluate.ts';
import { type LossKind, lossesIn, lossesOut } from '../embedded/lua/losses.ts';
import { parse } from '../embedded/lua/parse.ts';
import { LuaTable } from '../embedded/lua/table.ts';
import { type TraceSink, lineCollector } from '../embedded/lua/trace.ts';
import type { Sources } from '../go/sources.ts';
import { failed } from './finding.ts';
import { luaWorld } from './lua-world.ts';
import type { DataTransform } from './data-transform.ts';
import type { Loss } from './verdict.ts';

/** `pkg/sensors/dependencies/transform.go: applyScriptTransform`: the last returned value, a table, is the new data. */
export function compileScriptTransform(script: string): DataTransform {
  const program = parse(script).value;
  const run = (data: string, sources: Sources, trace?: TraceSink) => {
    const options = { world: luaWorld(sources), fuel: new Fuel(sources.limits) };
    return transform(program, data, trace === undefined ? options : { ...options, trace });
  };
  return {
    apply(data, sources) {
      const answer = run(data, sources);
      if ('data' in answer) return { data: answer.data };
      return answer.crash ? { outcome: 'crash', error: answer.error } : failed(answer.error);
    },
    losses(data, sources) {
      const answer = run(data, sources);
      if (!('data' in answer)) return [];
      const table = answer.returned.values.at(-1);
      const out = table instanceof LuaTable ? lossesOut(table, answer.returned.run, maxLosses) : [];
      return [...lossesIn(JSON.parse(data), maxLosses), ...out].map(
        ({ path, what }): Loss => ({ path: path.join('.'), what: sentences[what] }),
      );
    },
    course(data, sources) {
      const trace = lineCollector();
      try {
        run(data, sources, trace);
      } catch (error) {
        if (!(error instanceof OutOfFuel)) throw error;
      }
      return trace.lines.size === 0 ? {} : { lines: [...trace.lines] };
    },
  };
}

const maxLosses = 20;

const sentences: Readonly<Record<LossKind, string>> = {
  null: 'null is nothing in Lua',
  'nested-array': 'an array in an array does not come to the script',
  precision: 'a whole number beyond 2⁵³ loses its last digits',
  'empty-array': 'an empty table becomes {}',
  'string-keys': 'what has a name in a table that becomes an array is lost',
  hole: 'a nil in an array becomes null',
};
