import type {
  AzureEventsHubEventSource,
  AzureQueueStorageEventSource,
  AzureServiceBusEventSource,
  MNSEventSource,
  PubSubEventSource,
  S3Artifact,
  SQSEventSource,
} from '../../../schemas/types.generated.ts';
import type { Problems } from './problem.ts';

/** Sources that read from a cloud's queue or store. */
export function* azureEventsHub(source: AzureEventsHubEventSource): Problems {
  const { fqdn, hubName, sharedAccessKey, sharedAccessKeyName } = source;
  if (!fqdn) yield { id: 'azureEventsHub-1', message: 'FQDN is not specified', path: ['fqdn'] };
  if (!hubName) yield { id: 'azureEventsHub-2', message: 'hub name/path is not specified', path: ['hubName'] };
  if ((sharedAccessKey === undefined) !== (sharedAccessKeyName === undefined)) {
    const message = 'SharedAccessKey or SharedAccessKeyName is not specified. If one is set then both must be set';
    yield { id: 'azureEventsHub-3', message, path: [sharedAccessKey ? 'sharedAccessKeyName' : 'sharedAccessKey'] };
  }
}

export function* azureQueueStorage(source: AzureQueueStorageEventSource): Problems {
  if (!source.connectionString && !source.storageAccountName) {
    const message = 'must specify connection string or storageAccountName';
    yield { id: 'azureQueueStorage-1', message, path: ['connectionString'] };
  }
  if (!source.queueName) yield { id: 'azureQueueStorage-2', message: 'must specify queue name', path: ['queueName'] };
}

export function* azureServiceBus(source: AzureServiceBusEventSource): Problems {
  const { connectionString, fullyQualifiedNamespace, queueName, topicName, subscriptionName } = source;
  if (!connectionString && !fullyQualifiedNamespace) {
    const message = 'ConnectionString or fullyQualifiedNamespace must be specified';
    yield { id: 'azureServiceBus-1', message, path: ['connectionString'] };
  }
  if (!queueName && (!topicName || !subscriptionName)) {
    const message = 'QueueName or TopicName/SubscriptionName must be specified';
    yield { id: 'azureServiceBus-2', message, path: ['queueName'] };
  }
  if (queueName && (topicName || subscriptionName)) {
    const message = 'QueueName and TopicName/SubscriptionName cannot be specified at the same time';
    yield { id: 'azureServiceBus-3', message, path: ['queueName'] };
  }
}

export function* minio({ accessKey, secretKey, endpoint, bucket, events }: S3Artifact): Problems {
  if (!accessKey) yield { id: 'minio-1', message: "access key can't be empty", path: ['accessKey'] };
  if (!secretKey) yield { id: 'minio-2', message: "secret key can't be empty", path: ['secretKey'] };
  if (!endpoint) yield { id: 'minio-3', message: "endpoint url can't be empty", path: ['endpoint'] };
  if (bucket && !bucket.name) {
    yield { id: 'minio-4', message: "bucket name can't be empty", path: ['bucket', 'name'] };
  }
  for (const [index, event] of (events ?? []).entries()) {
    if (event === '') yield { id: 'minio-5', message: 'unknown event ', path: ['events', index] };
  }
}

export function* mns({ queue, endpoint }: MNSEventSource): Problems {
  if (!queue) yield { id: 'mns-1', message: 'must specify queue name', path: ['queue'] };
  if (!endpoint) yield { id: 'mns-2', message: 'must specify a endpoint', path: ['endpoint'] };
}

export function* pubSub({ topic, topicProjectID, subscriptionID }: PubSubEventSource): Problems {
  if (topicProjectID && !topic) {
    const message = "you can't specify topicProjectID if you don't specify topic";
    yield { id: 'pubSub-1', message, path: ['topicProjectID'] };
  }
  if (!topic && !subscriptionID) {
    yield { id: 'pubSub-2', message: 'must specify topic or subscriptionID', path: ['topic'] };
  }
}

export function* sqs({ region, queue }: SQSEventSource): Problems {
  if (!region) yield { id: 'sqs-1', message: 'must specify region', path: ['region'] };
  if (!queue) yield { id: 'sqs-2', message: 'must specify queue name', path: ['queue'] };
}
