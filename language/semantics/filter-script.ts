import { Fuel } from '../embedded/fuel.ts';
import { fromByteText } from '../embedded/lua/bytes.ts';
import { type Returned, filter } from '../embedded/lua/evaluate.ts';
import { parse } from '../embedded/lua/parse.ts';
import { lineCollector } from '../embedded/lua/trace.ts';
import { rawText } from '../embedded/lua/value.ts';
import { recordSources } from '../go/recorded-sources.ts';
import { type Sources, fixedSources } from '../go/sources.ts';
import type { FilteredEvent } from './filter-event.ts';
import { type Clause, type Finding, failed, notReached, passed, rejected, verdictOf } from './finding.ts';
import { luaWorld } from './lua-world.ts';
import type { Actual, Verdict } from './verdict.ts';

/**
 * `filters.script` (`pkg/sensors/dependencies/filter.go: filterScript`): Lua with the data as the global `event`; only the last
 * returned value `true` passes. A script with a syntax error fails at each event.
 */
export function compileScriptFilter(script: string, sources: Sources = fixedSources): Clause<FilteredEvent> {
  const program = parse(script).value;
  const text = { kind: 'script', at: ['filters', 'script'], expected: 'true' };

  const judge = (event: FilteredEvent): ScriptFinding => {
    if (event.data === null) return passed;
    const { data } = event;
    const recorded = recordSources(sources);
    const options = (from: Sources) => ({ world: luaWorld(from), fuel: new Fuel(sources.limits) });
    const answer = filter(program, data, options(recorded.sources));
    if ('error' in answer) return answer.crash ? { outcome: 'crash', error: answer.error } : failed(answer.error);
    const lines = () => {
      const trace = lineCollector();
      filter(program, data, { ...options(recorded.again()), trace });
      return [...trace.lines];
    };
    return { ...(answer.pass ? passed : rejected), ran: { returned: answer.returned, lines } };
  };

  const describe = (finding: Finding | null): Verdict => {
    if (finding === null) return notReached(text);
    const { error, ran } = finding as ScriptFinding;
    if (ran === undefined) return verdictOf(text, finding, { reason: error ?? 'there is no data to ask' });
    const actual = lastOf(ran.returned);
    const reason = actual === undefined ? 'the script returns nothing' : `the script returns ${actual.text}`;
    return verdictOf(text, finding, { reason, actual, lines: ran.lines() });
  };
  return { at: text.at, judge, describe };
}

interface ScriptFinding extends Finding {
  /** Absent where there is nothing to say of a run. */
  readonly ran?: {
    readonly returned: Returned;
    /** Runs the script once more to see which lines it takes. */
    readonly lines: () => readonly number[];
  };
}

/** The value that counts, as Lua prints it; strings in quotes. */
function lastOf({ values, run }: Returned): Actual | undefined {
  if (values.length === 0) return undefined;
  const value = values.at(-1);
  if (typeof value === 'string') return { text: JSON.stringify(fromByteText(value)), type: 'string' };
  if (value === undefined || value === null) return { text: 'nil', type: 'nil' };
  return { text: rawText(value, run.addresses), type: typeof value === 'object' ? value.type : typeof value };
}
