import type { Activity, DeadLetter, EventSummary, LagRow, Status } from '../control/protocol/protocol.ts';
import { type Style, clock, mark, table } from './terminal.ts';

/** What runs, where it listens, and what stands in the way: printed when `run` is ready. */
export function printStatus(status: Status, style: Style): string {
  const lines = [`${style.bold('bus')} ${status.bus.name} (${status.bus.kind}, ${status.bus.address})`];
  for (const source of status.eventSources) {
    lines.push(`${style.bold('event source')} ${source.name}`);
    for (const event of source.events)
      lines.push(
        `  ${event.name.padEnd(16)} ${event.type.padEnd(10)} ${event.address ?? 'fed by hand: argo-events-local send'}`,
      );
  }
  for (const sensor of status.sensors) {
    lines.push(`${style.bold('sensor')} ${sensor.name}`);
    for (const trigger of sensor.triggers)
      lines.push(
        `  ${trigger.name.padEnd(16)} ${trigger.type.padEnd(14)} ${
          trigger.dead === null
            ? `when ${trigger.conditions}  ${style.dim(trigger.mode)}`
            : `${style.bad('never fires')}: ${trigger.dead}`
        }`,
      );
  }
  for (const problem of status.problems) {
    const place = problem.at === null ? '' : `${problem.at.file}:${problem.at.line}:${problem.at.column}: `;
    const paint = problem.severity === 'error' ? style.bad : problem.severity === 'warning' ? style.warn : style.dim;
    lines.push(`${paint(problem.severity)} ${place}${problem.message}`);
  }
  return lines.join('\n');
}

export function printEvents(events: readonly EventSummary[], style: Style): string {
  if (events.length === 0) return 'No event was recorded yet.';
  const rows = events.map((event) => [
    clock(event.time),
    event.id,
    `${event.eventSource}/${event.event}`,
    event.outcome,
    event.counts.delivered,
    event.counts.rejected,
    event.counts.waiting,
    event.counts.fired,
    event.counts.failed,
  ]);
  return table(
    ['time', 'event', 'source', 'outcome', 'delivered', 'rejected', 'waiting', 'fired', 'failed'],
    rows,
    style,
  );
}

export function printDeadLetters(letters: readonly DeadLetter[], style: Style): string {
  if (letters.length === 0) return 'There is no dead letter.';
  return letters
    .map((letter) => {
      const from = Object.entries(letter.events).map(([dependency, id]) => `${dependency}=${id}`);
      const fate = letter.fate === 'dlqTrigger' ? 'handed to its dlqTrigger' : 'lost in a cluster';
      return `${clock(letter.time)}  ${mark('failed', style)}  ${style.bold(`${letter.sensor}/${letter.trigger}`)}  ${from.join(' ')}\n  ${letter.error}\n  ${style.dim(`${letter.attempts} attempts, bus position ${letter.position}, ${fate}`)}`;
    })
    .join('\n');
}

export function printLag(rows: readonly LagRow[], style: Style): string {
  if (rows.length === 0) return 'The bus has no consumer.';
  const cells = rows.map((row) => [
    row.consumer,
    row.sensor === null ? '-' : row.trigger === null ? row.sensor : `${row.sensor}/${row.trigger}`,
    row.topic,
    row.partition,
    row.currentOffset,
    row.endOffset,
    row.lag,
    row.unacknowledged,
  ]);
  return table(['consumer', 'for', 'topic', 'partition', 'current', 'end', 'lag', 'unacknowledged'], cells, style);
}

export function printActivity({ sources, dependencies, triggers }: Activity, style: Style): string {
  if (sources.length + dependencies.length === 0) return 'Nothing came yet.';
  const events = sources.map(({ eventSource, event, received, filtered }) => [
    `${eventSource}/${event}`,
    received,
    filtered,
  ]);
  const arrivals = dependencies.map(({ sensor, dependency, arrived, rejected, clauses }) => [
    `${sensor}/${dependency}`,
    arrived,
    rejected,
    clauses.map((clause) => `${clause.rejected} by ${clause.at.join('.')}`).join(', '),
  ]);
  const firings = triggers.map(({ sensor, trigger, fired, failed }) => [`${sensor}/${trigger}`, fired, failed]);
  return [
    table(['event', 'in', 'filtered out'], events, style),
    table(['dependency', 'in', 'rejected', ''], arrivals, style),
    table(['trigger', 'fired', 'failed'], firings, style),
  ].join('\n\n');
}
