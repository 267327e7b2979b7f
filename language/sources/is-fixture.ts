/** Whether a file describes an event to send: its name says so. */
export function isFixture(uri: string): boolean {
  return /\.event\.ya?ml$/.test(uri);
}
