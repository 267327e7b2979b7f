import { existsSync, readFileSync } from 'node:fs';
import shapes from '../../schemas/kubernetes/shapes.json' with { type: 'json' };

const models = new URL('../../node_modules/@kubernetes/client-node/dist/gen/models/', import.meta.url);

/**
 * `schemas/kubernetes/descriptions.json`: what Kubernetes says of the types that our manifests embed, from the models of
 * `@kubernetes/client-node`. The key `''` of a type is the type's own description.
 */
export function kubernetesDescriptions(): string {
  const types = Object.keys(shapes).map((go) => [go, descriptionsOf(go)] as const);
  return `${JSON.stringify(Object.fromEntries(types), null, 1)}\n`;
}

function descriptionsOf(go: string): { [field: string]: string } {
  const fields = (shapes as { readonly [go: string]: readonly string[][] })[go]!;
  const name = go.slice(go.lastIndexOf('.') + 1);
  const model = read(`V1${name}`) ?? read(name) ?? '';
  const described: { [field: string]: string } = {};
  const own = /\/\*\*\n\* ([^\n]*)\n\*\/\nexport declare class/.exec(model);
  if (own) described[''] = shorten(own[1]!);
  for (const [field] of fields) {
    const text = new RegExp(`\\* ([^\\n]*)\\n\\s*\\*/\\n\\s*'_?${field === '' ? '-' : field}'\\??:`).exec(model);
    if (text) described[field!] = shorten(text[1]!);
  }
  return described;
}

function read(model: string): string | null {
  const file = new URL(`${model}.d.ts`, models);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The first sentences up to about 200 characters: enough for a hover, and a quarter of the size. */
function shorten(text: string): string {
  const clean = text.replaceAll('*_/', '*/').trim();
  if (clean.length <= 200) return clean;
  const cut = clean.slice(0, 200);
  const end = cut.lastIndexOf('. ');
  return end > 60 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
