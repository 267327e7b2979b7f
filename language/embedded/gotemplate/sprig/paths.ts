import { type TemplateFunction, alias, define } from '../function.ts';

const text = 'func(string) string';

const rows: readonly TemplateFunction[] = [
  define('base path', text, 'The last element of the path.', ([path]) => baseName(path as string)),
  define('dir path', text, 'The path without its last element.', ([path]) => directory(path as string)),
  define('clean path', text, 'The shortest equal path.', ([path]) => cleanPath(path as string)),
  define('ext path', text, 'What follows the last point of the last element, with the point.', ([path]) =>
    extension(path as string),
  ),
  define('isAbs path', 'func(string) bool', 'True when the path begins with a slash.', ([path]) =>
    (path as string).startsWith('/'),
  ),
];

/** Paths with slashes; those of the operating system are the same in a pod. */
export const pathFunctions: readonly TemplateFunction[] = [
  ...rows,
  ...rows.flatMap((row) => alias([`os${row.name[0]!.toUpperCase()}${row.name.slice(1)}`], row)),
];

/** `path.Clean`. */
function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push('..');
  }
  return (rooted ? '/' : '') + parts.join('/') || '.';
}

function baseName(path: string): string {
  if (path === '') return '.';
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

function directory(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const point = name.lastIndexOf('.');
  return point < 0 ? '' : name.slice(point);
}
