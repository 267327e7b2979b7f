/**
 * Matches a request path as gorilla/mux does for an endpoint: literal text, `{name}` for one segment and
 * `{name:pattern}` for what the pattern matches; case-sensitive, `/x` is not `/x/`. An endpoint that does not begin with
 * `/` never matches.
 */
export function compileEndpoint(endpoint: string): (path: string) => boolean {
  if (!endpoint.startsWith('/')) return () => false;
  if (!endpoint.includes('{')) return (path) => path === endpoint;
  const source = endpoint.replace(/\{[^{}:]*(?::((?:[^{}]|\{[^{}]*\})*))?\}|[^{}]+/g, (part, pattern?: string) =>
    part.startsWith('{') ? `(?:${pattern ?? '[^/]+'})` : part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'),
  );
  try {
    const expression = new RegExp(`^${source}$`);
    return (path) => expression.test(path);
  } catch {
    return () => false;
  }
}

/** The path that the router redirects to (gorilla/mux `cleanPath`): no empty, `.` or `..` segments; a final slash stays. */
export function cleanPath(path: string): string {
  if (path.startsWith('/') && !path.includes('//') && !path.includes('/.')) return path;
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const clean = `/${kept.join('/')}`;
  return path.endsWith('/') && clean !== '/' ? `${clean}/` : clean;
}
