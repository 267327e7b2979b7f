import { readFileSync } from 'node:fs';

/** The product's version; what ships has it built in, the sources read it from `package.json`. */
export const version: string = process.env.ARGO_EVENTS_LOCAL_VERSION ?? fromPackage();

function fromPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
