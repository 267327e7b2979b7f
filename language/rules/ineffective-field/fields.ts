/** Place → field → why it has no effect and what to do. */
export const ineffectiveFields: ReadonlyMap<string, readonly (readonly [field: string, why: string])[]> = new Map([
  [
    'Sensor',
    [
      ['errorOnFailedRound', 'no code reads it. Remove it.'],
      ['loggingFields', 'the logger that gets them is thrown away. Remove it.'],
      [
        'template.container.imagePullPolicy',
        'the controller has set the policy before. Set IMAGE_PULL_POLICY of the controller.',
      ],
    ],
  ],
  [
    'EventSource',
    [
      [
        'template.container.imagePullPolicy',
        'the controller has set the policy before. Set IMAGE_PULL_POLICY of the controller.',
      ],
    ],
  ],
  [
    'Trigger',
    [
      [
        'slack.parameters',
        'the message is made from the template as it was before. Move them to `trigger.parameters` with `dest: slack.…`.',
      ],
      [
        'email.parameters',
        'the e-mail is made from the template as it was before. Move them to `trigger.parameters` with `dest: email.…`.',
      ],
      ['log.intervalSeconds', 'every event is logged. Use `rateLimit` of the trigger.'],
      ['kafka.tls.insecureSkipVerify', 'the certificates of brokers are never verified. Remove it.'],
      ['kafka.partition', 'the partition is chosen by the key. Remove it.'],
      ['azureServiceBus.subscriptionName', 'only a receiver has a subscription. Remove it.'],
    ],
  ],
  ['EventSource.slack', [['metadata', 'events of Slack carry no metadata. Remove it.'], webhookMetadata()]],
  ['EventSource.mns', [['jsonBody', 'the body is always text. Use `fromJSON(body)` in the filter.']]],
  [
    'EventSource.minio',
    [
      ['region', 'the region is not sent. Remove it.'],
      ['bucket.key', 'the whole bucket is watched. Use `filter.prefix`.'],
    ],
  ],
  ['EventSource.storageGrid', [['region', 'the region is not used. Remove it.'], webhookMetadata()]],
  ['EventSource.bitbucket', [['projectKey', 'it is not used. Remove it.'], webhookMetadata()]],
  ['EventSource.github', [['id', 'it is not used. Remove it.'], webhookMetadata()]],
  ['EventSource.kafka', [['schemaRegistry.schemaId', 'the schema is named by each record. Remove it.']]],
  ['EventSource.sns', [webhookMetadata()]],
  ['EventSource.gitlab', [webhookMetadata()]],
  ['EventSource.gerrit', [webhookMetadata()]],
  ['EventSource.bitbucketserver', [webhookMetadata()]],
  ['EventSource.stripe', [webhookMetadata()]],
]);

/** Only the kind `webhook` reads the metadata of its endpoint. */
function webhookMetadata(): readonly [string, string] {
  return ['webhook.metadata', 'only sources of kind `webhook` read it. Move it up, beside `webhook`.'];
}
