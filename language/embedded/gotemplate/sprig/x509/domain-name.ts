/**
 * True for what x509 takes for a name of DNS: labels of printable characters, none empty; or nothing at all.
 * `constraint`: a point may stand before it.
 */
export function isDomainName(name: string, options: { readonly constraint?: boolean } = {}): boolean {
  if (name === '') return true;
  const labels = options.constraint && name !== '.' ? name.replace(/^\./, '') : name;
  return /^[!-~]+$/.test(labels) && labels.split('.').every((label) => label !== '' && label.length < 64);
}
