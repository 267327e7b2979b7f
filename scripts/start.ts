import { join } from 'node:path';
import { main } from '../emulator/cli/command-line.ts';

/** npm start: the quickstart, kept running; its dashboard's address is printed. */
process.exitCode = await main(['run', join(import.meta.dirname, '../examples/quickstart'), ...process.argv.slice(2)]);
