import { Fuel } from '../embedded/fuel.ts';
import { transform } from '../embedded/lua/evaluate.ts';
import { parse } from '../embedded/lua/parse.ts';
import type { Sources } from '../go/sources.ts';
import { failed } from './finding.ts';
import { luaWorld } from './lua-world.ts';
import type { TransformData } from './transform.ts';

/** `pkg/sensors/dependencies/transform.go: applyScriptTransform`: the last returned value, a table, is the new data. */
export function compileScriptTransform(script: string, sources: Sources | undefined): TransformData {
  const program = parse(script).value;
  return (data) => {
    const answer = transform(program, data, { world: luaWorld(sources), fuel: new Fuel(sources?.limits) });
    if ('data' in answer) return { data: answer.data };
    return answer.crash ? { outcome: 'crash', error: answer.error } : failed(answer.error);
  };
}
