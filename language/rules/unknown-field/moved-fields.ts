/**
 * Names that older versions had, that tutorials still teach, or that authors expect somewhere: `Struct.key` → what to do.
 */
export const movedFields: ReadonlyMap<string, { readonly text: string; readonly rename?: string }> = new Map([
  ['HTTPTrigger.serverURL', { text: 'It is called `url` now.', rename: 'url' }],
  ['GitArtifact.namespace', { text: 'Secrets are always read from the Sensor’s own namespace: remove it.' }],
  ['GitArtifact.sshKeyPath', { text: 'Put the key into a Secret and name it in `sshKeySecret`.' }],
  [
    'ConfigMapKeySelector.namespace',
    { text: 'ConfigMaps are always read from the Sensor’s own namespace: remove it.' },
  ],
  ['SecretKeySelector.namespace', { text: 'Secrets are always read from the object’s own namespace: remove it.' }],
  ['AWSLambdaTrigger.namespace', { text: 'Secrets are always read from the Sensor’s own namespace: remove it.' }],
  ['StripeEventSource.namespace', { text: 'Secrets are always read from the EventSource’s own namespace: remove it.' }],
  [
    'StripeEventSource.filter',
    { text: 'Stripe has no `filter`; list the wanted types in `eventFilter`, or filter in the Sensor.' },
  ],
  ['EventSourceSpec.type', { text: 'The kind of source is the key that holds the events: remove it.' }],
  ['SensorSpec.type', { text: 'The kind of trigger is a key of `template`: remove it.' }],
  ['EventSourceSpec.pubsub', { text: 'Did you mean `pubSub`?', rename: 'pubSub' }],
  ['EventContext.specVersion', { text: 'It is spelt `specversion`, and is never compared.', rename: 'specversion' }],
  ['EventContext.eventID', { text: 'It is called `id` now, and is never compared.', rename: 'id' }],
  ['EventContext.dataContentType', { text: 'It is spelt `datacontenttype`.', rename: 'datacontenttype' }],
  ['SensorSpec.circuit', { text: 'Circuits are gone: write `conditions` in the trigger’s `template`.' }],
  ['SensorSpec.dependencyGroups', { text: 'Groups are gone: write `conditions` in the trigger’s `template`.' }],
  ['TriggerTemplate.switch', { text: 'Switches are gone: write `conditions`.' }],
  ['SensorSpec.subscription', { text: 'Events come over the EventBus: remove it.' }],
  ['EventDependencyFilter.filtersLogicalOperator', { text: 'It belongs one level up, beside `filters`.' }],
  ['CalendarEventSource.userPayload', { text: 'It is called `metadata` now.', rename: 'metadata' }],
  ['CalendarEventSource.recurrence', { text: 'There are no recurrence rules: use `exclusionDates`.' }],
  ['MNSEventSource.waitTimeSeconds', { text: 'Alibaba’s source has no such setting: remove it.' }],
  ['KafkaConsumerGroup.startOldest', { text: 'It is spelt `oldest`.', rename: 'oldest' }],
  ['NativeStrategy.antiAffinity', { text: 'It is gone: use `affinity`.' }],
  ['RedisStreamEventSource.jsonBody', { text: 'Entries of a stream are always under `values`: remove it.' }],
  ['AzureEventsHubEventSource.jsonBody', { text: 'The body is always base64 here: remove it.' }],
]);
