import { call } from '../control/client.ts';
import type { Method, Methods } from '../control/protocol/protocol.ts';
import { readRunFile } from '../data-folder.ts';
import { UserError } from '../user-error.ts';
import { chosenDataFolder } from './data-option.ts';
import { printActivity, printDeadLetters, printEvents, printLag } from './print-lists.ts';
import { printTrace } from './print-trace.ts';
import { readRecorded } from './recorded.ts';
import { styleFor } from './terminal.ts';

interface LookOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export async function eventsCommand(options: LookOptions & { limit: number; search: string }): Promise<void> {
  const events = await look(options, 'events', { limit: options.limit, search: options.search });
  print(options, events, printEvents(events, styleFor(process.stdout)));
}

export async function traceCommand(event: string | undefined, options: LookOptions): Promise<void> {
  const trace = await look(options, 'trace', { event: await wanted(event, options) });
  print(options, trace, printTrace(trace, styleFor(process.stdout)));
}

/** The id that is, or begins with, what was given; that of the newest event when nothing was. */
async function wanted(event: string | undefined, options: LookOptions): Promise<string> {
  const events = await look(options, 'events', { limit: event === undefined ? 1 : 500, search: event ?? '' });
  const ids = events.map(({ id }) => id).filter((id) => id.startsWith(event ?? ''));
  if (event !== undefined && ids.includes(event)) return event;
  const [only, ...others] = ids;
  if (only === undefined)
    throw new UserError(
      event === undefined ? 'No event was recorded yet: send one first.' : `No event ${event} was recorded.`,
      { exitCode: 1 },
    );
  if (others.length > 0) throw new UserError(`${ids.length} events begin with ${event}: give more of the id.`);
  return only;
}

export async function deadLettersCommand(options: LookOptions & { limit: number }): Promise<void> {
  const letters = await look(options, 'deadLetters', { limit: options.limit });
  print(options, letters, printDeadLetters(letters, styleFor(process.stdout)));
}

export async function lagCommand(options: LookOptions): Promise<void> {
  const rows = await look(options, 'lag', {});
  print(options, rows, printLag(rows, styleFor(process.stdout)));
}

export async function activityCommand(options: LookOptions): Promise<void> {
  const activity = await look(options, 'activity', {});
  print(options, activity, printActivity(activity, styleFor(process.stdout)));
}

/** Asks the running emulator; with nothing running, reads what was recorded. */
async function look<M extends Method>(
  options: LookOptions,
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['result']> {
  const folder = chosenDataFolder(options.data);
  const run = readRunFile(folder);
  return run === null ? readRecorded(folder, method, params) : call(run, method, params);
}

function print(options: LookOptions, value: unknown, text: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(value, null, 2) : text}\n`);
}
