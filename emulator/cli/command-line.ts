import { Command, CommanderError, Option } from 'commander';
import { BusError } from '../bus/bus.ts';
import { severities } from '../../language/rules/rule.ts';
import { UserError } from '../user-error.ts';
import { version } from '../version.ts';
import { lintFormats } from './lint-format.ts';
import { styleFor } from './terminal.ts';
import { wholeNumber } from './whole-number.ts';

const port = wholeNumber(0, 65_535);
const limit = wholeNumber(1, 500);

/** `argo-events-local COMMAND …`: one line per command; each command lives in the file of its name. */
export function program(): Command {
  const command = new Command('argo-events-local')
    .description(
      'Run and look into Argo Events pipelines on this machine. What happens here is what happens in the cluster, and it always says why.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, `${styleFor(process.stderr).bad('error')} `)),
    })
    .showHelpAfterError('(--help behind the command says what it takes)');

  command
    .command('run')
    .description('run the manifests: event sources listen, Sensors react, triggers are captured')
    .argument('[paths...]', 'manifest files or folders (default: this folder)')
    .addOption(new Option('--bus <bus>', 'which bus carries the events').choices(['embedded', 'jetstream', 'kafka']))
    .option('--bus-url <url>', 'use the broker at this address instead of starting a container')
    .option('--data <dir>', 'where everything is recorded (default: .argo-events-local beside the manifests)')
    .option('--port <port>', 'the port of the dashboard (default: 4780 or the next free one)', port)
    .option('--await-debugger', 'hold events until a debugger has set its breakpoints')
    .addOption(new Option('--on-stop <how>', 'what Ctrl-C does').choices(['drain', 'cluster']).default('drain'))
    .option('--json', 'print JSON lines')
    .action(loading(async () => (await import('./run.ts')).runCommand));
  command
    .command('send')
    .description('feed one event by hand, as a fixture file describes it')
    .argument('<fixture>', 'a *.event.yaml file')
    .option('--data <dir>', 'the data folder of the running emulator')
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./send.ts')).sendCommand));
  command
    .command('lint')
    .description('what is wrong with the manifests, as the editor would underline it')
    .argument('[paths...]', 'manifest files, folders or globs, - for the standard input (default: this folder)')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(lintFormats).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'the mildest finding that makes the exit code 1')
        .choices(severities)
        .default('error'),
    )
    .option('--fix', 'repair what can be repaired, in the files')
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .action(loading(async () => (await import('./lint.ts')).lintCommand));
  command
    .command('trace')
    .description('what became of an event, step by step, with every reason')
    .argument('[event]', 'the event’s id or its beginning (default: the newest event)')
    .option('--data <dir>', 'the data folder to read')
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./look.ts')).traceCommand));
  command
    .command('events')
    .description('the events that came, newest first')
    .option('--data <dir>', 'the data folder to read')
    .option('--limit <n>', 'how many', limit, 20)
    .option('--search <text>', 'a part of id, source, event name or payload', '')
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./look.ts')).eventsCommand));
  command
    .command('dlq')
    .description('events that failed after all their attempts')
    .option('--data <dir>', 'the data folder to read')
    .option('--limit <n>', 'how many', limit, 20)
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./look.ts')).deadLettersCommand));
  command
    .command('lag')
    .description('how far each consumer is behind')
    .option('--data <dir>', 'the data folder to read')
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./look.ts')).lagCommand));
  command
    .command('activity')
    .description('how many events came, which clauses rejected them, and how often triggers fired: in the last run')
    .option('--data <dir>', 'the data folder to read')
    .option('--json', 'print JSON, with the newest events')
    .action(loading(async () => (await import('./look.ts')).activityCommand));
  command
    .command('doctor')
    .description('what this machine has and what is missing, and how to get it')
    .option('--json', 'print JSON')
    .action(loading(async () => (await import('./doctor.ts')).doctorCommand));
  return command;
}

/** A command's file is read when the command is given: `lint` need not wait for the brokers' libraries. */
function loading<Given extends unknown[]>(
  load: () => Promise<(...given: Given) => void | Promise<void>>,
): (...given: Given) => Promise<void> {
  return async (...given) => (await load())(...given);
}

/** Runs the command line; answers the exit code: 0 good, 1 findings, 2 it could not run, 70 a bug of ours. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const style = styleFor(process.stderr);
    if (error instanceof UserError || error instanceof BusError) {
      process.stderr.write(`${style.bad('error')} ${error.message}\n`);
      return error instanceof UserError ? error.exitCode : 2;
    }
    process.stderr.write(`${style.bad('bug')} ${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}
