import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A file of the dashboard as a browser gets it; `folder` is `null` where it was not built. */
export async function dashboardFile(folder: string | null, path: string): Promise<Answer> {
  if (folder === null) return plainText(404, 'The dashboard was not built.');
  const file = path === '/' ? 'index.html' : normalize(path).replace(/^([/\\]|\.\.)+/, '');
  const body = await readFile(join(folder, file)).catch(() => null);
  if (body === null) return plainText(404, 'Not found');
  const headers = {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  return { status: 200, headers, body };
}

export function plainText(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
