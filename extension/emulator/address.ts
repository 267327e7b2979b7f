import { readFile } from 'node:fs/promises';

/** How to reach a running emulator: it writes this to `run.json` in its data folder when it serves. */
export interface Address {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

/** `null` as long as there is none: while it starts, an emulator writes only which process has the folder. */
export async function readAddress(file: string): Promise<Address | null> {
  try {
    const { pid, port, token } = JSON.parse(await readFile(file, 'utf8')) as Partial<Address>;
    return pid === undefined || port === undefined || token === undefined ? null : { pid, port, token };
  } catch {
    return null;
  }
}
