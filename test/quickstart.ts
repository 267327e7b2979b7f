import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A copy of `examples/quickstart` in a folder of its own, whose webhooks listen on a free port. */
export interface Quickstart extends Disposable {
  readonly folder: string;
  /** `http://127.0.0.1:PORT`, where `/orders` and `/payments` are served. */
  readonly address: string;
  /** The absolute path of one of its files. */
  file(name: string): string;
  /** Posts JSON; answers the status and the body. */
  post(path: string, body: unknown): Promise<{ status: number; text: string }>;
}

export async function copyQuickstart(): Promise<Quickstart> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
  cpSync(join(import.meta.dirname, '../examples/quickstart'), folder, {
    recursive: true,
    filter: (source) => !source.includes('.argo-events-local/') && !source.endsWith('.argo-events-local'),
  });
  const port = await freePort();
  const source = join(folder, 'shop.event-source.yaml');
  writeFileSync(source, readFileSync(source, 'utf8').replaceAll('12000', String(port)));
  const address = `http://127.0.0.1:${port}`;
  return {
    folder,
    address,
    file: (name) => join(folder, name),
    post: async (path, body) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, text: await response.text() };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
