import type {
  DataFilter,
  EventContext,
  EventDependency,
  EventDependencyFilter,
  ExprFilter,
  TimeFilter,
} from '../../../schemas/types.generated.ts';
import { type Time, compareTimes, inZone } from '../../go/time.ts';
import { type Problems, within } from './problem.ts';
import type { BusKind } from './bus-kind.ts';
import { formatTime } from '../../go/time-format.ts';
import { loadZone, unknownZone } from '../../go/zone.ts';
import { parseTime } from '../../go/time-parse.ts';

/** `pkg/reconciler/sensor/validate.go: validateDependencies` (V-101…V-117). */
export function* validateDependencies(
  dependencies: readonly EventDependency[] | undefined,
  bus: BusKind,
  now: Time,
): Problems {
  if (!dependencies?.length) {
    yield { id: 'V-101', message: 'no event dependencies found', path: [] };
    return;
  }
  const pairs = new Set<string>();
  for (const [index, dependency] of dependencies.entries()) {
    yield* within(validateDependency(dependency, bus, pairs), [index]);
    yield* within(validateFilters(dependency.filters, now), [index, 'filters']);
    const at = [index, 'filtersLogicalOperator'];
    yield* within(validateOperator('V-117', dependency.filtersLogicalOperator), at);
  }
}

function* validateDependency(dependency: EventDependency, bus: BusKind, pairs: Set<string>): Problems {
  const { name, eventSourceName: source, eventName: event } = dependency;
  if (!name) yield { id: 'V-102', message: 'event dependency must define a name', path: ['name'] };
  if (!source) {
    yield { id: 'V-103', message: 'event dependency must define the EventSourceName', path: ['eventSourceName'] };
  }
  if (!event) yield { id: 'V-104', message: 'event dependency must define the EventName', path: ['eventName'] };
  if (bus !== 'stan' || !source || !event) return;
  const pair = `${source}-$$$-${event}`;
  if (pairs.has(pair)) {
    const message = `event '${event}' from EventSource '${source}' is referenced for more than one dependency in this Sensor object`;
    yield { id: 'V-105', message, path: ['eventName'] };
  }
  pairs.add(pair);
}

function* validateFilters(filters: EventDependencyFilter | undefined, now: Time): Problems {
  if (!filters) return;
  yield* within(validateOperator('V-106', filters.exprLogicalOperator), ['exprLogicalOperator']);
  yield* within(validateOperator('V-107', filters.dataLogicalOperator), ['dataLogicalOperator']);
  for (const [index, expr] of (filters.exprs ?? []).entries()) yield* within(validateExpr(expr), ['exprs', index]);
  for (const [index, data] of (filters.data ?? []).entries()) yield* within(validateData(data), ['data', index]);
  if (filters.context) yield* within(validateContext(filters.context), ['context']);
  if (filters.time) yield* within(validateTime(filters.time, now), ['time']);
}

function* validateOperator(id: string, operator = ''): Problems {
  if (!['', 'and', 'or'].includes(operator)) {
    yield { id, message: `logical operator ${operator} not supported`, path: [] };
  }
}

function* validateExpr({ expr, fields }: ExprFilter): Problems {
  if (!expr || !fields?.length) {
    const message = 'one of expr filters is not valid (expr and fields must be not empty)';
    yield { id: 'V-108', message, path: [expr ? 'fields' : 'expr'] };
  }
  for (const [index, { path, name }] of (fields ?? []).entries()) {
    if (path && name) continue;
    const message = 'one of expr filters is not valid (path and name in a field must be not empty)';
    yield { id: 'V-109', message, path: ['fields', index, path ? 'name' : 'path'] };
  }
}

function* validateData({ comparator = '', path, type, value }: DataFilter): Problems {
  if (!['', '>=', '>', '=', '!=', '<', '<='].includes(comparator)) {
    yield { id: 'V-110', message: `comparator ${comparator} not supported`, path: ['comparator'] };
  }
  if (!path || !type || !value?.length) {
    const message = 'one of data filters is not valid (type, path and value must be not empty)';
    yield { id: 'V-111', message, path: [path ? (type ? 'value' : 'type') : 'path'] };
  }
  for (const [index, item] of (value ?? []).entries()) {
    if (item !== '') continue;
    yield {
      id: 'V-112',
      message: 'one of data filters is not valid (value must be not empty)',
      path: ['value', index],
    };
  }
}

function* validateContext({ type, subject, source, datacontenttype }: EventContext): Problems {
  if (type || subject || source || datacontenttype) return;
  yield { id: 'V-113', message: 'no fields specified in ctx filter (aka all events will be discarded)', path: [] };
}

/** The window is read as of today in its zone: Go's error texts contain the date. */
function* validateTime({ start = '', stop = '', timezone = '' }: TimeFilter, now: Time): Problems {
  const zone = loadZone(timezone);
  if (zone === null) {
    yield { id: 'V-114', message: `invalid timezone '${timezone}': ${unknownZone(timezone)}`, path: ['timezone'] };
    return;
  }
  const today = formatTime(inZone(now, zone), '2006-01-02');
  const [from, to] = [start, stop].map((time) => parseTime('2006-01-02 15:04:05', `${today} ${time}`, zone));
  if ('error' in from!) yield { id: 'V-115', message: from.error, path: ['start'] };
  if ('error' in to!) yield { id: 'V-115', message: to.error, path: ['stop'] };
  if ('value' in from! && 'value' in to! && compareTimes(from.value, to.value) === 0) {
    const message = `invalid event time filter: stop '${stop}' is equal to start '${start}`;
    yield { id: 'V-116', message, path: ['stop'] };
  }
}
