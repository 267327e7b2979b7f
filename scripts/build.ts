import { parseArgs } from 'node:util';
import { buildAll } from './bundles.ts';

/**
 * npm run build [-- --only NAME,…] · npm run watch
 *
 * Bundles what ships into `dist/`. Exit code 1 when a bundle fails; with `--watch` it goes on until it is stopped.
 */
const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false }, only: { type: 'string' } } });
await buildAll({ watch: values.watch, ...(values.only === undefined ? {} : { only: values.only.split(',') }) });
