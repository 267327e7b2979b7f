/** Files that are ours and hold no Kubernetes object: an event to send, and how pipelines run here. */
export type HouseFile = 'fixture' | 'configuration';

/** Which of them a file is: its name says so. */
export function houseFileOf(uri: string): HouseFile | null {
  if (/\.event\.ya?ml$/.test(uri)) return 'fixture';
  return /(?:^|[\\/])argo-events-local\.ya?ml$/.test(uri) ? 'configuration' : null;
}
