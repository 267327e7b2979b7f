import { join } from 'node:path';
import { main } from '../emulator/cli/command-line.ts';
import { buildAll } from './bundles.ts';

/** npm start: the quickstart, kept running; its dashboard is built, and its address printed. */
await buildAll({ only: ['webview'] });
process.exitCode = await main(['run', join(import.meta.dirname, '../examples/quickstart'), ...process.argv.slice(2)]);
