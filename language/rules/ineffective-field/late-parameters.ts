/**
 * What `parameters` inside a kind of trigger can still change; all else is read from the template as it was before, or was read
 * when the first event came (`pkg/sensors/triggers/*: Execute`).
 */
const changeable: ReadonlyMap<string, readonly string[]> = new Map([
  ['awsLambda', ['functionName', 'payload', 'invocationType']],
  ['azureEventHubs', ['payload']],
  ['azureServiceBus', ['payload']],
  ['kafka', ['topic', 'payload', 'partitioningKey', 'headers', 'secureHeaders']],
  ['nats', ['payload']],
  ['openWhisk', ['actionName', 'payload']],
  ['pulsar', ['payload']],
]);

/** Why a parameter inside a kind of trigger changes nothing, and what to do; `null` where it does. */
export function whyLate(kind: string, dest: string): string | null {
  const [field = ''] = dest.split('.');
  const fields = changeable.get(kind);
  if (fields === undefined || field === '' || fields.includes(field)) return null;
  if (kind === 'nats' && field === 'subject')
    return 'the subject is read from the template as it was before. Move this to `parameters` of the trigger with `dest: nats.subject`.';
  return 'the client is made of the template as it is in the manifest. Make a trigger for each value.';
}
