/** Examples of each kind of event source: one event, as it stands below the kind's key. */
export const sourceSkeletons: Readonly<Record<string, string>> = {
  amqp: `example:
  url: amqp://rabbitmq:5672
  exchangeName: example
  exchangeType: topic
  routingKey: example.#
  jsonBody: true`,
  azureEventsHub: `example:
  fqdn: example.servicebus.windows.net
  hubName: example
  sharedAccessKeyName:
    name: example
    key: sharedAccessKeyName
  sharedAccessKey:
    name: example
    key: sharedAccessKey`,
  azureQueueStorage: `example:
  queueName: example
  jsonBody: true
  connectionString:
    name: example
    key: connectionString`,
  azureServiceBus: `example:
  queueName: example
  jsonBody: true
  connectionString:
    name: example
    key: connectionString`,
  bitbucket: `example:
  owner: example
  repositories:
    - owner: example
      repositorySlug: example
  events:
    - repo:push
  auth:
    oauthToken:
      name: example
      key: token
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  bitbucketserver: `example:
  bitbucketserverBaseURL: https://bitbucket.example.com/rest
  repositories:
    - projectKey: EXAMPLE
      repositorySlug: example
  events:
    - repo:refs_changed
  accessToken:
    name: example
    key: accessToken
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  calendar: `example:
  schedule: "0 8 * * MON-FRI"
  timezone: Europe/Berlin`,
  emitter: `example:
  broker: tcp://emitter:8080
  channelKey: example
  channelName: example/
  jsonBody: true`,
  file: `example:
  eventType: CREATE
  watchPathConfig:
    directory: /data/
    path: example.txt`,
  generic: `example:
  url: example:8080
  insecure: true
  jsonBody: true
  config: "{}"`,
  gerrit: `example:
  hookName: example
  gerritBaseURL: https://gerrit.example.com
  projects:
    - example
  events:
    - patchset-created
  auth:
    username:
      name: example
      key: username
    password:
      name: example
      key: password
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  github: `example:
  repositories:
    - owner: example
      names:
        - example
  events:
    - push
  contentType: json
  apiToken:
    name: example
    key: apiToken
  webhookSecret:
    name: example
    key: webhookSecret
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  gitlab: `example:
  gitlabBaseURL: https://gitlab.com
  projects:
    - example/example
  events:
    - PushEvents
  accessToken:
    name: example
    key: accessToken
  secretToken:
    name: example
    key: secretToken
  webhook:
    endpoint: /example
    url: https://events.example.com
    method: POST
    port: "12000"`,
  hdfs: `example:
  type: CREATE
  addresses:
    - hdfs:8020
  hdfsUser: root
  directory: /data/
  path: example.txt
  checkInterval: 1m`,
  kafka: `example:
  url: kafka:9092
  topic: example
  jsonBody: true
  consumerGroup:
    groupName: example`,
  minio: `example:
  bucket:
    name: example
  endpoint: minio:9000
  events:
    - s3:ObjectCreated:Put
  insecure: true
  accessKey:
    name: example
    key: accessKey
  secretKey:
    name: example
    key: secretKey`,
  mns: `example:
  endpoint: https://example.mns.eu-central-1.aliyuncs.com
  queue: example
  accessKey:
    name: example
    key: accessKey
  secretKey:
    name: example
    key: secretKey`,
  mqtt: `example:
  url: tcp://mqtt:1883
  topic: example
  clientId: example
  jsonBody: true`,
  nats: `example:
  url: nats://nats:4222
  subject: example
  jsonBody: true`,
  nsq: `example:
  hostAddress: nsqlookupd:4161
  topic: example
  channel: example
  jsonBody: true`,
  pubSub: `example:
  projectID: example
  topic: example
  subscriptionID: example
  jsonBody: true`,
  pulsar: `example:
  url: pulsar://pulsar:6650
  topics:
    - example
  type: shared
  jsonBody: true`,
  redis: `example:
  hostAddress: redis:6379
  db: 0
  channels:
    - example
  jsonBody: true`,
  redisStream: `example:
  hostAddress: redis:6379
  db: 0
  maxMsgCountPerRead: 50
  consumerGroup: example
  streams:
    - example`,
  resource: `example:
  namespace: default
  group: apps
  version: v1
  resource: deployments
  eventTypes:
    - ADD`,
  sftp: `example:
  eventType: CREATE
  username:
    name: example
    key: username
  password:
    name: example
    key: password
  address:
    name: example
    key: address
  watchPathConfig:
    directory: /data/
    path: example.txt
  pollIntervalDuration: 30s`,
  slack: `example:
  token:
    name: example
    key: token
  signingSecret:
    name: example
    key: signingSecret
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  sns: `example:
  topicArn: arn:aws:sns:eu-central-1:123456789012:example
  region: eu-central-1
  accessKey:
    name: example
    key: accessKey
  secretKey:
    name: example
    key: secretKey
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  sqs: `example:
  region: eu-central-1
  queue: example
  waitTimeSeconds: 20
  jsonBody: true
  accessKey:
    name: example
    key: accessKey
  secretKey:
    name: example
    key: secretKey`,
  storageGrid: `example:
  topicArn: urn:example:sns:eu-central-1::example
  apiURL: https://storagegrid.example.com
  bucket: example
  events:
    - ObjectCreated:Put
  authToken:
    name: example
    key: authToken
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  stripe: `example:
  createWebhook: false
  eventFilter:
    - payment_intent.succeeded
  webhook:
    endpoint: /example
    method: POST
    port: "12000"`,
  webhook: `example:
  endpoint: /example
  method: POST
  port: "12000"`,
};

/** Examples of each kind of trigger, as they stand below the kind's key; the dependency is called `example`. */
export const triggerSkeletons: Readonly<Record<string, string>> = {
  k8s: `operation: create
source:
  resource:
    apiVersion: v1
    kind: ConfigMap
    metadata:
      generateName: example-
    data:
      body: ""
parameters:
  - src:
      dependencyName: example
      dataKey: body
    dest: data.body`,
  argoWorkflow: `operation: submit
source:
  resource:
    apiVersion: argoproj.io/v1alpha1
    kind: Workflow
    metadata:
      generateName: example-
    spec:
      workflowTemplateRef:
        name: example
      arguments:
        parameters:
          - name: body
            value: ""
parameters:
  - src:
      dependencyName: example
      dataKey: body
    dest: spec.arguments.parameters.0.value`,
  http: `url: http://example:8080/
method: POST
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  awsLambda: `functionName: example
region: eu-central-1
accessKey:
  name: example
  key: accessKey
secretKey:
  name: example
  key: secretKey
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  azureEventHubs: `fqdn: example.servicebus.windows.net
hubName: example
sharedAccessKeyName:
  name: example
  key: sharedAccessKeyName
sharedAccessKey:
  name: example
  key: sharedAccessKey
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  azureServiceBus: `queueName: example
connectionString:
  name: example
  key: connectionString
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  kafka: `url: kafka:9092
topic: example
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  pulsar: `url: pulsar://pulsar:6650
topic: example
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  nats: `url: nats://nats:4222
subject: example
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  slack: `channel: example
message: An event came.
slackToken:
  name: example
  key: slackToken`,
  openWhisk: `host: https://openwhisk.example.com
actionName: example
authToken:
  name: example
  key: authToken
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  custom: `serverURL: example:9000
secure: false
spec:
  example: text
payload:
  - src:
      dependencyName: example
      dataKey: body
    dest: body`,
  log: '{}',
  email: `host: smtp.example.com
port: 587
username: example
smtpPassword:
  name: example
  key: smtpPassword
from: events@example.com
to:
  - team@example.com
subject: An event came
body: See the log.`,
};

/** Examples of the two kinds of bus that are not deprecated. */
export const busSkeletons: Readonly<Record<string, string>> = {
  jetstream: `version: latest
replicas: 3
persistence:
  accessMode: ReadWriteOnce
  volumeSize: 10Gi`,
  kafka: `url: kafka:9092
version: 3.9.0`,
};
