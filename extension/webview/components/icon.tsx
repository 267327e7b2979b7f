/** A codicon; it is decoration unless it has a label. */
export function Icon({ name, label }: { readonly name: string; readonly label?: string }) {
  const role = label === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return <span class={`codicon codicon-${name}`} {...role} />;
}
