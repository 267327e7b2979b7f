import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figures.ts';
import { writeManyManifests } from './many-manifests.ts';

/** Measures `lint` of the bundled command line on 1,000 manifests, from the start of its process to its end. */
export function benchLint(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    // So that nothing around the folder is read.
    mkdirSync(join(folder, '.git'));
    writeManyManifests(folder, 1000);
    const runs = Array.from({ length: 5 }, () => lint(folder));
    return [
      { what: 'lint of 1,000 manifests', value: median(runs.map(({ wall }) => wall)), unit: 's', most: 2 },
      {
        what: 'lint of 1,000 manifests, processor time',
        value: median(runs.map(({ cpu }) => cpu)),
        unit: 's',
        most: 2,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds. The shell is asked for the processor's time, which says something on a busy machine too. */
function lint(folder: string): { readonly wall: number; readonly cpu: number } {
  const bin = join(import.meta.dirname, '../../dist/bin/argo-events-local.cjs');
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$1" lint "$2" | tail -n 1; times', process.execPath, bin, folder],
    {
      encoding: 'utf8',
    },
  );
  const wall = (performance.now() - started) / 1000;
  const [user, system] = [...stdout.matchAll(/(\d+)m([\d.]+)s/g)].slice(2).map(([, minutes, seconds]) => {
    return Number(minutes) * 60 + Number(seconds);
  });
  if (!/in 1000 files/.test(stdout)) throw new Error(`lint did not check 1,000 files: ${stdout}${stderr}`);
  return { wall, cpu: user! + system! };
}
