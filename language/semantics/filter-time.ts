import type { TimeFilter } from '../../schemas/types.generated.ts';
import { formatTime } from '../go/time-format.ts';
import { type Time, inZone } from '../go/time.ts';
import { eventTime } from './event.ts';
import type { FilteredEvent } from './filter-event.ts';
import { type Clause, type Finding, failed, notReached, passed, rejected, verdictOf } from './finding.ts';
import { compileTimeWindow } from './time-window.ts';
import type { Verdict } from './verdict.ts';

/** `filters.time`: the time of the event itself, not the clock, must be within a daily window. */
export function compileTimeFilter(filter: TimeFilter): Clause<FilteredEvent> {
  const place = compileTimeWindow(filter);
  const zone = filter.timezone ? ` ${filter.timezone}` : '';
  const text = {
    kind: 'time',
    at: ['filters', 'time'],
    expected: `${filter.start ?? ''} ≤ time < ${filter.stop ?? ''}${zone}`,
  };

  const judge = ({ event }: FilteredEvent): TimeFinding => {
    const time = eventTime(event!.context);
    const placed = place(time);
    if ('error' in placed) return { ...failed(`time filter error (${placed.error})`), time };
    return { ...(placed.inside ? passed : rejected), time, start: placed.start };
  };

  const describe = (finding: Finding | null): Verdict => {
    if (finding === null) return notReached(text);
    const { time, start, outcome, error } = finding as TimeFinding;
    if (time === undefined) return verdictOf(text, finding, { reason: 'there is no event' });
    const shown = formatTime(
      start === undefined ? time : inZone(time, start.zone),
      '2006-01-02T15:04:05.999999999Z07:00',
    );
    return verdictOf(text, finding, {
      reason: error ?? `the event happened at ${shown}, ${outcome === 'pass' ? 'within' : 'outside'} the window`,
      actual: { text: shown, type: 'time' },
    });
  };
  return { at: text.at, judge, describe };
}

interface TimeFinding extends Finding {
  /** Absent where there is no event. */
  readonly time?: Time;
  /** In the zone of the filter; absent after an error. */
  readonly start?: Time;
}
