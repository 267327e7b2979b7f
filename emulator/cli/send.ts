import { call } from '../control/client.ts';
import { readRunFile } from '../data-folder.ts';
import { parseFixture } from '../fixture.ts';
import { readText } from '../pipeline/read-text.ts';
import { UserError } from '../user-error.ts';
import { chosenDataFolder } from './data-option.ts';
import { styleFor } from './terminal.ts';

/** `send FIXTURE`: exit code 1 when no event came of it. */
export async function sendCommand(file: string, options: { data?: string; json?: boolean }): Promise<void> {
  const fixture = parseFixture(readFixture(file), file);
  const folder = chosenDataFolder(options.data);
  const run = readRunFile(folder);
  if (run === null)
    throw new UserError(`No emulator runs on ${folder}: start it with argo-events-local run, then send again.`);
  const result = await call(run, 'send', fixture);
  const style = styleFor(process.stdout);
  const said =
    result.response === undefined ? '' : ` (the sender is told ${result.response.status} ${result.response.body})`;
  const sign = result.event === null ? style.bad('✗') : style.good('✓');
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${sign} ${result.reason}${said}\n`);
  if (result.event === null) process.exitCode = 1;
}

function readFixture(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The fixture ${file} cannot be read (${code}): name a file that says eventSource, event and data.`,
      {
        cause: error,
      },
    );
  }
}
