import { relative } from 'node:path';
import { courseOf, factsOf } from '../../language/semantics/facts.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import type { DeliveryTrace, EventTrace, FiringTrace, StepTrace } from '../control/protocol/protocol.ts';
import { type Style, clock, indent, mark } from './terminal.ts';

/** The whole story of one event: its own steps, then each delivery and each firing, with every clause that was judged. */
export function printTrace(trace: EventTrace, style: Style): string {
  const { summary } = trace;
  const head = `${style.bold(`${summary.eventSource}/${summary.event}`)}  ${style.dim(summary.id)}  ${clock(summary.time)}  ${summary.outcome}`;
  return [
    head,
    indent(`data ${trace.data.text ?? `(${trace.data.base64?.length ?? 0} base64 characters)`}`, 2),
    ...trace.steps.map((step) => indent(printStep(step, style), 2)),
    ...trace.deliveries.map((delivery) => indent(printDelivery(delivery, summary.run, style), 2)),
    ...trace.firings.map((firing) => indent(printFiring(firing, summary.run, style), 2)),
  ].join('\n');
}

/** `run` is that of the event. */
function printDelivery(delivery: DeliveryTrace, run: number, style: Style): string {
  const to = delivery.triggers.map((trigger) => `${delivery.sensor}/${trigger}`).join(', ');
  const again = delivery.attempt > 1 ? ` (delivered for the ${delivery.attempt}. time)` : '';
  return [
    `${style.arrow('→')} ${style.bold(to)}  ${mark(delivery.outcome, style)}${again}${restarted(delivery, run)}  ${delivery.reason}`,
    ...delivery.steps.map((step) => indent(printStep(step, style), 4)),
  ].join('\n');
}

function printFiring(firing: FiringTrace, run: number, style: Style): string {
  const from = Object.entries(firing.events).map(([dependency, id]) => `${dependency}=${id.slice(0, 8)}`);
  return [
    `${style.arrow('⚡')} ${style.bold(`${firing.sensor}/${firing.trigger}`)} ${firing.type}  ${mark(firing.outcome, style)}${restarted(firing, run)}  ${style.dim(from.join(' '))}  ${firing.reason}`,
    ...firing.steps.map((step) => indent(printStep(step, style), 4)),
  ].join('\n');
}

/** The bus still held the event when the emulator was started again. */
function restarted(part: { readonly run: number }, run: number): string {
  return part.run > run ? ' (after a restart)' : '';
}

function printStep(step: StepTrace, style: Style): string {
  const line = `${mark(step.outcome, style)} ${step.kind.padEnd(20)} ${step.reason}${place(step, style)}`;
  const clauses = (step.verdict?.clauses ?? []).map((clause) => indent(printVerdict(clause, style), 4));
  const course = (step.verdict === undefined ? [] : courseOf(step.verdict)).map(({ name, value }) =>
    indent(style.dim(`${name} ${value}`), 4),
  );
  const output = step.output === undefined ? [] : [indent(style.dim(step.output), 4)];
  return [line, ...clauses, ...course, ...output].join('\n');
}

/** One clause and those below it: outcome, where, expected and actual, the nearest path, upstream's error. */
function printVerdict(verdict: Verdict, style: Style): string {
  const facts = factsOf(verdict).map(
    ({ name, value, note }) => `${name} ${value}${note === undefined ? '' : ` (${note})`}`,
  );
  // How a parameter that worked came by its value is seen in the dashboard; here it would bury what did not work.
  const isPlain = verdict.kind === 'parameter' && verdict.outcome === 'pass';
  const line = `${mark(verdict.outcome, style)} ${verdict.at.join('.') || verdict.kind}  ${verdict.reason}`;
  return [
    line,
    ...(facts.length > 0 ? [indent(style.dim(facts.join(' · ')), 4)] : []),
    ...(isPlain ? [] : (verdict.clauses ?? [])).map((clause) => indent(printVerdict(clause, style), 4)),
  ].join('\n');
}

function place(step: StepTrace, style: Style): string {
  return step.at === null ? '' : style.dim(`  ${relative(process.cwd(), step.at.file)}:${step.at.line}`);
}
