/** The first block of a PEM text: its kind (`CERTIFICATE`) and its lines in base 64; `null`: there is none. */
export function decodePem(text: string): { readonly kind: string; readonly body: string } | null {
  const match = /(?:^|\n)-----BEGIN ([^\n]*?)-----[ \t]*\r?\n([\s\S]*?)(?:^|\n)-----END \1-----/.exec(text);
  if (!match) return null;
  const body = match[2]!.replace(/^(?:[^\n:]+:[^\n]*\n)+\r?\n/, '').replace(/\s/g, '');
  return /^[\dA-Za-z+/]*={0,2}$/.test(body) && body.length % 4 === 0 ? { kind: match[1]!, body } : null;
}

/** What is wrong with a private key in PEM, before its numbers are looked at; `null`: nothing. */
export function parsePrivateKey(text: string): string | null {
  const block = decodePem(text);
  if (block === null) return 'no PEM data in input';
  if (block.kind === 'PRIVATE KEY') return null;
  if (!block.kind.endsWith(' PRIVATE KEY')) return `no private key data in PEM block of type ${block.kind}`;
  const kind = block.kind.slice(0, -' PRIVATE KEY'.length);
  return ['RSA', 'EC', 'DSA'].includes(kind) ? null : `invalid private key type ${kind}`;
}
