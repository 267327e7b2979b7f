/**
 * A fixture that sends this data as this event. The data is JSON, and stands in the YAML as it is: every digit of its numbers
 * stays.
 */
export function fixtureText(event: { readonly eventSource: string; readonly event: string }, data: string): string {
  return [
    `eventSource: ${JSON.stringify(event.eventSource)}`,
    `event: ${JSON.stringify(event.event)}`,
    'data:',
    ...data
      .trim()
      .split(/\r?\n/)
      .map((line) => `  ${line}`),
    '',
  ].join('\n');
}
