/** Go's `http.Header`: canonical name → values in order of arrival. */
export type HeaderMap = Readonly<Record<string, readonly string[]>>;

/** Node's flat list of names and values as the handler of an HTTP source sees it: no `Host`, no `Transfer-Encoding`. */
export function canonicalHeaders(raw: readonly string[]): HeaderMap {
  const headers: Record<string, string[]> = {};
  for (let i = 0; i < raw.length; i += 2) {
    const name = canonicalName(raw[i]!);
    if (name === 'Host' || name === 'Transfer-Encoding') continue;
    (headers[name] ??= []).push(raw[i + 1]!);
  }
  return masked(headers);
}

/** Credentials do not reach the handler. */
export function masked(headers: HeaderMap): HeaderMap {
  if (!headers['Authorization']?.[0]) return headers;
  return { ...headers, Authorization: ['*** Masked Auth Secret ***'] };
}

/** `x-github-EVENT` → `X-Github-Event` (Go `textproto.CanonicalMIMEHeaderKey`); a name with a character no header may have stays. */
export function canonicalName(name: string): string {
  let canonical = canonicalNames.get(name);
  if (canonical !== undefined) return canonical;
  canonical = canonicalize(name);
  if (canonicalNames.size === mostNames) canonicalNames.clear();
  canonicalNames.set(name, canonical);
  return canonical;
}

/** Every request has the same few. */
const canonicalNames = new Map<string, string>();
const mostNames = 1000;

function canonicalize(name: string): string {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}
