// Written by `npm run generate` from schemas/fields; do not edit.

/** A value that Go keeps as JSON text. */
export interface RawJson {
  readonly json: string;
}

export interface AMQPConsumeConfig {
  readonly consumerTag?: string;
  readonly autoAck?: boolean;
  readonly exclusive?: boolean;
  readonly noLocal?: boolean;
  readonly noWait?: boolean;
}

export interface AMQPEventSource {
  readonly url?: string;
  readonly exchangeName?: string;
  readonly exchangeType?: string;
  readonly routingKey?: string;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly exchangeDeclare?: AMQPExchangeDeclareConfig;
  readonly queueDeclare?: AMQPQueueDeclareConfig;
  readonly queueBind?: AMQPQueueBindConfig;
  readonly consume?: AMQPConsumeConfig;
  readonly auth?: BasicAuth;
  readonly urlSecret?: SecretKeySelector;
  readonly filter?: EventSourceFilter;
}

export interface AMQPExchangeDeclareConfig {
  readonly durable?: boolean;
  readonly autoDelete?: boolean;
  readonly internal?: boolean;
  readonly noWait?: boolean;
}

export interface AMQPQueueBindConfig {
  readonly noWait?: boolean;
}

export interface AMQPQueueDeclareConfig {
  readonly name?: string;
  readonly durable?: boolean;
  readonly autoDelete?: boolean;
  readonly exclusive?: boolean;
  readonly noWait?: boolean;
  readonly arguments?: string;
}

export interface AWSLambdaTrigger {
  readonly functionName?: string;
  readonly accessKey?: SecretKeySelector;
  readonly secretKey?: SecretKeySelector;
  readonly region?: string;
  readonly payload?: readonly TriggerParameter[];
  readonly parameters?: readonly TriggerParameter[];
  readonly invocationType?: string;
  readonly roleARN?: string;
}

export interface AWSMSKIAMConfig {
  readonly region?: string;
}

export interface ArgoWorkflowTrigger {
  readonly source?: ArtifactLocation;
  readonly operation?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly args?: readonly string[];
}

export interface ArtifactLocation {
  readonly s3?: S3Artifact;
  readonly inline?: string;
  readonly file?: FileArtifact;
  readonly url?: URLArtifact;
  readonly configmap?: ConfigMapKeySelector;
  readonly git?: GitArtifact;
  readonly resource?: RawJson;
}

export interface AzureEventHubsTrigger {
  readonly fqdn?: string;
  readonly hubName?: string;
  readonly sharedAccessKeyName?: SecretKeySelector;
  readonly sharedAccessKey?: SecretKeySelector;
  readonly payload?: readonly TriggerParameter[];
  readonly parameters?: readonly TriggerParameter[];
}

export interface AzureEventsHubEventSource {
  readonly fqdn?: string;
  readonly sharedAccessKeyName?: SecretKeySelector;
  readonly sharedAccessKey?: SecretKeySelector;
  readonly hubName?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface AzureQueueStorageEventSource {
  readonly storageAccountName?: string;
  readonly connectionString?: SecretKeySelector;
  readonly queueName?: string;
  readonly jsonBody?: boolean;
  readonly dlq?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly decodeMessage?: boolean;
  readonly waitTimeInSeconds?: number;
}

export interface AzureServiceBusEventSource {
  readonly connectionString?: SecretKeySelector;
  readonly queueName?: string;
  readonly topicName?: string;
  readonly subscriptionName?: string;
  readonly tls?: TLSConfig;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly fullyQualifiedNamespace?: string;
  readonly deferDelete?: boolean;
}

export interface AzureServiceBusTrigger {
  readonly connectionString?: SecretKeySelector;
  readonly queueName?: string;
  readonly topicName?: string;
  readonly subscriptionName?: string;
  readonly tls?: TLSConfig;
  readonly payload?: readonly TriggerParameter[];
  readonly parameters?: readonly TriggerParameter[];
}

export interface Backoff {
  readonly duration?: number | bigint | string;
  readonly factor?: RawJson;
  readonly jitter?: RawJson;
  readonly steps?: number;
}

export interface BasicAuth {
  readonly username?: SecretKeySelector;
  readonly password?: SecretKeySelector;
}

export interface BitbucketAuth {
  readonly basic?: BitbucketBasicAuth;
  readonly oauthToken?: SecretKeySelector;
}

export interface BitbucketBasicAuth {
  readonly username?: SecretKeySelector;
  readonly password?: SecretKeySelector;
}

export interface BitbucketEventSource {
  readonly deleteHookOnFinish?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly webhook?: WebhookContext;
  readonly auth?: BitbucketAuth;
  readonly events?: readonly string[];
  readonly owner?: string;
  readonly projectKey?: string;
  readonly repositorySlug?: string;
  readonly repositories?: readonly BitbucketRepository[];
  readonly filter?: EventSourceFilter;
}

export interface BitbucketRepository {
  readonly owner?: string;
  readonly repositorySlug?: string;
}

export interface BitbucketServerEventSource {
  readonly webhook?: WebhookContext;
  readonly projectKey?: string;
  readonly repositorySlug?: string;
  readonly projects?: readonly string[];
  readonly repositories?: readonly BitbucketServerRepository[];
  readonly events?: readonly string[];
  readonly skipBranchRefsChangedOnOpenPR?: boolean;
  readonly oneEventPerChange?: boolean;
  readonly accessToken?: SecretKeySelector;
  readonly webhookSecret?: SecretKeySelector;
  readonly bitbucketserverBaseURL?: string;
  readonly deleteHookOnFinish?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly tls?: TLSConfig;
  readonly checkInterval?: string;
}

export interface BitbucketServerRepository {
  readonly projectKey?: string;
  readonly repositorySlug?: string;
}

export interface BusConfig {
  readonly nats?: NATSConfig;
  readonly jetstream?: JetStreamConfig;
  readonly kafka?: KafkaBus;
}

export interface CalendarEventSource {
  readonly schedule?: string;
  readonly interval?: string;
  readonly exclusionDates?: readonly string[];
  readonly timezone?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly persistence?: EventPersistence;
  readonly filter?: EventSourceFilter;
}

export interface CatchupConfiguration {
  readonly enabled?: boolean;
  readonly maxDuration?: string;
}

export interface Condition {
  readonly type?: string;
  readonly status?: string;
  readonly lastTransitionTime?: string;
  readonly reason?: string;
  readonly message?: string;
}

export interface ConditionsResetByTime {
  readonly cron?: string;
  readonly timezone?: string;
}

export interface ConditionsResetCriteria {
  readonly byTime?: ConditionsResetByTime;
}

export interface ConfigMapPersistence {
  readonly name?: string;
  readonly createIfNotExist?: boolean;
}

export interface Container {
  readonly resources?: ResourceRequirements;
  readonly imagePullPolicy?: string;
  readonly securityContext?: SecurityContext;
  readonly volumeMounts?: readonly VolumeMount[];
  readonly env?: readonly EnvVar[];
  readonly envFrom?: readonly EnvFromSource[];
}

export interface ContainerTemplate {
  readonly resources?: ResourceRequirements;
  readonly imagePullPolicy?: string;
  readonly securityContext?: SecurityContext;
}

export interface CustomTrigger {
  readonly serverURL?: string;
  readonly secure?: boolean;
  readonly certSecret?: SecretKeySelector;
  readonly serverNameOverride?: string;
  readonly spec?: { readonly [name: string]: string };
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
}

export interface DataFilter {
  readonly path?: string;
  readonly type?: string;
  readonly value?: readonly string[];
  readonly comparator?: string;
  readonly template?: string;
}

export interface EmailTrigger {
  readonly parameters?: readonly TriggerParameter[];
  readonly username?: string;
  readonly smtpPassword?: SecretKeySelector;
  readonly host?: string;
  readonly port?: number;
  readonly to?: readonly string[];
  readonly from?: string;
  readonly subject?: string;
  readonly body?: string;
}

export interface EmitterEventSource {
  readonly broker?: string;
  readonly channelKey?: string;
  readonly channelName?: string;
  readonly username?: SecretKeySelector;
  readonly password?: SecretKeySelector;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface EventBus {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: EventBusSpec;
  readonly status?: EventBusStatus;
}

export interface EventBusSpec {
  readonly nats?: NATSBus;
  readonly jetstream?: JetStreamBus;
  readonly kafka?: KafkaBus;
  readonly jetstreamExotic?: JetStreamConfig;
}

export interface EventBusStatus {
  readonly conditions?: readonly Condition[];
  readonly config?: BusConfig;
}

export interface EventContext {
  readonly id?: string;
  readonly source?: string;
  readonly specversion?: string;
  readonly type?: string;
  readonly datacontenttype?: string;
  readonly subject?: string;
  readonly time?: string;
}

export interface EventDependency {
  readonly name?: string;
  readonly eventSourceName?: string;
  readonly eventName?: string;
  readonly filters?: EventDependencyFilter;
  readonly transform?: EventDependencyTransformer;
  readonly filtersLogicalOperator?: string;
}

export interface EventDependencyFilter {
  readonly time?: TimeFilter;
  readonly context?: EventContext;
  readonly data?: readonly DataFilter[];
  readonly exprs?: readonly ExprFilter[];
  readonly dataLogicalOperator?: string;
  readonly exprLogicalOperator?: string;
  readonly script?: string;
}

export interface EventDependencyTransformer {
  readonly jq?: string;
  readonly script?: string;
}

export interface EventPersistence {
  readonly catchup?: CatchupConfiguration;
  readonly configMap?: ConfigMapPersistence;
}

export interface EventSource {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: EventSourceSpec;
  readonly status?: EventSourceStatus;
}

export interface EventSourceFilter {
  readonly expression?: string;
}

export interface EventSourceSpec {
  readonly eventBusName?: string;
  readonly template?: Template;
  readonly service?: Service;
  readonly minio?: { readonly [name: string]: S3Artifact };
  readonly calendar?: { readonly [name: string]: CalendarEventSource };
  readonly file?: { readonly [name: string]: FileEventSource };
  readonly resource?: { readonly [name: string]: ResourceEventSource };
  readonly webhook?: { readonly [name: string]: WebhookEventSource };
  readonly amqp?: { readonly [name: string]: AMQPEventSource };
  readonly kafka?: { readonly [name: string]: KafkaEventSource };
  readonly mqtt?: { readonly [name: string]: MQTTEventSource };
  readonly nats?: { readonly [name: string]: NATSEventsSource };
  readonly sns?: { readonly [name: string]: SNSEventSource };
  readonly sqs?: { readonly [name: string]: SQSEventSource };
  readonly pubSub?: { readonly [name: string]: PubSubEventSource };
  readonly github?: { readonly [name: string]: GithubEventSource };
  readonly gitlab?: { readonly [name: string]: GitlabEventSource };
  readonly hdfs?: { readonly [name: string]: HDFSEventSource };
  readonly slack?: { readonly [name: string]: SlackEventSource };
  readonly storageGrid?: { readonly [name: string]: StorageGridEventSource };
  readonly azureEventsHub?: { readonly [name: string]: AzureEventsHubEventSource };
  readonly stripe?: { readonly [name: string]: StripeEventSource };
  readonly emitter?: { readonly [name: string]: EmitterEventSource };
  readonly redis?: { readonly [name: string]: RedisEventSource };
  readonly nsq?: { readonly [name: string]: NSQEventSource };
  readonly pulsar?: { readonly [name: string]: PulsarEventSource };
  readonly generic?: { readonly [name: string]: GenericEventSource };
  readonly replicas?: number;
  readonly bitbucketserver?: { readonly [name: string]: BitbucketServerEventSource };
  readonly bitbucket?: { readonly [name: string]: BitbucketEventSource };
  readonly redisStream?: { readonly [name: string]: RedisStreamEventSource };
  readonly azureServiceBus?: { readonly [name: string]: AzureServiceBusEventSource };
  readonly azureQueueStorage?: { readonly [name: string]: AzureQueueStorageEventSource };
  readonly sftp?: { readonly [name: string]: SFTPEventSource };
  readonly gerrit?: { readonly [name: string]: GerritEventSource };
  readonly mns?: { readonly [name: string]: MNSEventSource };
}

export interface EventSourceStatus {
  readonly conditions?: readonly Condition[];
}

export interface ExprFilter {
  readonly expr?: string;
  readonly fields?: readonly PayloadField[];
}

export interface FileArtifact {
  readonly path?: string;
}

export interface FileEventSource {
  readonly eventType?: string;
  readonly watchPathConfig?: WatchPathConfig;
  readonly polling?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface GenericEventSource {
  readonly url?: string;
  readonly config?: string;
  readonly insecure?: boolean;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly authSecret?: SecretKeySelector;
  readonly filter?: EventSourceFilter;
}

export interface GerritEventSource {
  readonly webhook?: WebhookContext;
  readonly hookName?: string;
  readonly events?: readonly string[];
  readonly auth?: BasicAuth;
  readonly gerritBaseURL?: string;
  readonly deleteHookOnFinish?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly projects?: readonly string[];
  readonly sslVerify?: boolean;
  readonly filter?: EventSourceFilter;
  readonly maxTries?: number | bigint;
}

export interface GitArtifact {
  readonly url?: string;
  readonly cloneDirectory?: string;
  readonly creds?: GitCreds;
  readonly sshKeySecret?: SecretKeySelector;
  readonly filePath?: string;
  readonly branch?: string;
  readonly tag?: string;
  readonly ref?: string;
  readonly remote?: GitRemoteConfig;
  readonly insecureIgnoreHostKey?: boolean;
  readonly githubApp?: GithubAppCreds;
}

export interface GitCreds {
  readonly username?: SecretKeySelector;
  readonly password?: SecretKeySelector;
}

export interface GitRemoteConfig {
  readonly name?: string;
  readonly urls?: readonly string[];
}

export interface GithubAppCreds {
  readonly privateKey?: SecretKeySelector;
  readonly appID?: number | bigint;
  readonly installationID?: number | bigint;
}

export interface GithubEventSource {
  readonly id?: number | bigint;
  readonly webhook?: WebhookContext;
  readonly owner?: string;
  readonly repository?: string;
  readonly events?: readonly string[];
  readonly apiToken?: SecretKeySelector;
  readonly webhookSecret?: SecretKeySelector;
  readonly insecure?: boolean;
  readonly active?: boolean;
  readonly contentType?: string;
  readonly githubBaseURL?: string;
  readonly githubUploadURL?: string;
  readonly deleteHookOnFinish?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly repositories?: readonly OwnedRepositories[];
  readonly organizations?: readonly string[];
  readonly githubApp?: GithubAppCreds;
  readonly filter?: EventSourceFilter;
}

export interface GitlabEventSource {
  readonly webhook?: WebhookContext;
  readonly projectID?: string;
  readonly events?: readonly string[];
  readonly accessToken?: SecretKeySelector;
  readonly enableSSLVerification?: boolean;
  readonly gitlabBaseURL?: string;
  readonly deleteHookOnFinish?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly projects?: readonly string[];
  readonly secretToken?: SecretKeySelector;
  readonly filter?: EventSourceFilter;
  readonly groups?: readonly string[];
}

export interface HDFSEventSource {
  readonly directory?: string;
  readonly path?: string;
  readonly pathRegexp?: string;
  readonly type?: string;
  readonly checkInterval?: string;
  readonly addresses?: readonly string[];
  readonly hdfsUser?: string;
  readonly krbCCacheSecret?: SecretKeySelector;
  readonly krbKeytabSecret?: SecretKeySelector;
  readonly krbUsername?: string;
  readonly krbRealm?: string;
  readonly krbConfigConfigMap?: ConfigMapKeySelector;
  readonly krbServicePrincipalName?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface HTTPTrigger {
  readonly url?: string;
  readonly payload?: readonly TriggerParameter[];
  readonly tls?: TLSConfig;
  readonly method?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly timeout?: number | bigint;
  readonly basicAuth?: BasicAuth;
  readonly headers?: { readonly [name: string]: string };
  readonly secureHeaders?: readonly SecureHeader[];
  readonly dynamicHeaders?: readonly TriggerParameter[];
  readonly host?: string;
}

export interface JetStreamBus {
  readonly version?: string;
  readonly replicas?: number;
  readonly containerTemplate?: ContainerTemplate;
  readonly reloaderContainerTemplate?: ContainerTemplate;
  readonly metricsContainerTemplate?: ContainerTemplate;
  readonly persistence?: PersistenceStrategy;
  readonly metadata?: Metadata;
  readonly nodeSelector?: { readonly [name: string]: string };
  readonly tolerations?: readonly Toleration[];
  readonly securityContext?: PodSecurityContext;
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  readonly priorityClassName?: string;
  readonly priority?: number;
  readonly affinity?: Affinity;
  readonly serviceAccountName?: string;
  readonly settings?: string;
  readonly startArgs?: readonly string[];
  readonly streamConfig?: string;
  readonly maxPayload?: string;
}

export interface JetStreamConfig {
  readonly url?: string;
  readonly accessSecret?: SecretKeySelector;
  readonly streamConfig?: string;
  readonly tls?: TLSConfig;
}

export interface K8SResourcePolicy {
  readonly labels?: { readonly [name: string]: string };
  readonly backoff?: Backoff;
  readonly errorOnBackoffTimeout?: boolean;
}

export interface KafkaBus {
  readonly url?: string;
  readonly topic?: string;
  readonly version?: string;
  readonly tls?: TLSConfig;
  readonly sasl?: SASLConfig;
  readonly consumerGroup?: KafkaConsumerGroup;
  readonly partitioner?: string;
}

export interface KafkaConsumerGroup {
  readonly groupName?: string;
  readonly oldest?: boolean;
  readonly rebalanceStrategy?: string;
}

export interface KafkaEventSource {
  readonly url?: string;
  readonly partition?: string;
  readonly topic?: string;
  readonly connectionBackoff?: Backoff;
  readonly tls?: TLSConfig;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly consumerGroup?: KafkaConsumerGroup;
  readonly limitEventsPerSecond?: number | bigint;
  readonly version?: string;
  readonly sasl?: SASLConfig;
  readonly filter?: EventSourceFilter;
  readonly config?: string;
  readonly schemaRegistry?: SchemaRegistryConfig;
  readonly awsMskIamAuth?: AWSMSKIAMConfig;
}

export interface KafkaTrigger {
  readonly url?: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly parameters?: readonly TriggerParameter[];
  readonly requiredAcks?: number;
  readonly compress?: boolean;
  readonly flushFrequency?: number;
  readonly tls?: TLSConfig;
  readonly payload?: readonly TriggerParameter[];
  readonly partitioningKey?: string;
  readonly version?: string;
  readonly sasl?: SASLConfig;
  readonly schemaRegistry?: SchemaRegistryConfig;
  readonly headers?: { readonly [name: string]: string };
  readonly secureHeaders?: readonly SecureHeader[];
}

export interface LogTrigger {
  readonly intervalSeconds?: number | bigint;
}

export interface MNSEventSource {
  readonly accessKey?: SecretKeySelector;
  readonly secretKey?: SecretKeySelector;
  readonly queue?: string;
  readonly jsonBody?: boolean;
  readonly endpoint?: string;
  readonly filter?: EventSourceFilter;
}

export interface MQTTEventSource {
  readonly url?: string;
  readonly topic?: string;
  readonly clientId?: string;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly auth?: BasicAuth;
}

export interface Metadata {
  readonly annotations?: { readonly [name: string]: string };
  readonly labels?: { readonly [name: string]: string };
}

export interface NATSAuth {
  readonly basic?: BasicAuth;
  readonly token?: SecretKeySelector;
  readonly nkey?: SecretKeySelector;
  readonly credential?: SecretKeySelector;
}

export interface NATSBus {
  readonly native?: NativeStrategy;
  readonly exotic?: NATSConfig;
}

export interface NATSConfig {
  readonly url?: string;
  readonly clusterID?: string;
  readonly auth?: string;
  readonly accessSecret?: SecretKeySelector;
}

export interface NATSEventsSource {
  readonly url?: string;
  readonly subject?: string;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly auth?: NATSAuth;
  readonly filter?: EventSourceFilter;
  readonly queue?: string;
}

export interface NATSTrigger {
  readonly url?: string;
  readonly subject?: string;
  readonly payload?: readonly TriggerParameter[];
  readonly parameters?: readonly TriggerParameter[];
  readonly tls?: TLSConfig;
  readonly auth?: NATSAuth;
}

export interface NSQEventSource {
  readonly hostAddress?: string;
  readonly topic?: string;
  readonly channel?: string;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface NativeStrategy {
  readonly replicas?: number;
  readonly auth?: string;
  readonly persistence?: PersistenceStrategy;
  readonly containerTemplate?: ContainerTemplate;
  readonly metricsContainerTemplate?: ContainerTemplate;
  readonly nodeSelector?: { readonly [name: string]: string };
  readonly tolerations?: readonly Toleration[];
  readonly metadata?: Metadata;
  readonly securityContext?: PodSecurityContext;
  readonly maxAge?: string;
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  readonly serviceAccountName?: string;
  readonly priorityClassName?: string;
  readonly priority?: number;
  readonly affinity?: Affinity;
  readonly maxMsgs?: number | bigint;
  readonly maxBytes?: string;
  readonly maxSubs?: number | bigint;
  readonly maxPayload?: string;
  readonly raftHeartbeatTimeout?: string;
  readonly raftElectionTimeout?: string;
  readonly raftLeaseTimeout?: string;
  readonly raftCommitTimeout?: string;
}

export interface OpenWhiskTrigger {
  readonly host?: string;
  readonly version?: string;
  readonly namespace?: string;
  readonly authToken?: SecretKeySelector;
  readonly actionName?: string;
  readonly payload?: readonly TriggerParameter[];
  readonly parameters?: readonly TriggerParameter[];
}

export interface OwnedRepositories {
  readonly owner?: string;
  readonly names?: readonly string[];
}

export interface PayloadField {
  readonly path?: string;
  readonly name?: string;
}

export interface PersistenceStrategy {
  readonly storageClassName?: string;
  readonly accessMode?: string;
  readonly volumeSize?: string;
}

export interface PubSubEventSource {
  readonly projectID?: string;
  readonly topicProjectID?: string;
  readonly topic?: string;
  readonly subscriptionID?: string;
  readonly credentialSecret?: SecretKeySelector;
  readonly deleteSubscriptionOnFinish?: boolean;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface PulsarEventSource {
  readonly topics?: readonly string[];
  readonly type?: string;
  readonly url?: string;
  readonly tlsTrustCertsSecret?: SecretKeySelector;
  readonly tlsAllowInsecureConnection?: boolean;
  readonly tlsValidateHostname?: boolean;
  readonly tls?: TLSConfig;
  readonly connectionBackoff?: Backoff;
  readonly jsonBody?: boolean;
  readonly metadata?: { readonly [name: string]: string };
  readonly authTokenSecret?: SecretKeySelector;
  readonly filter?: EventSourceFilter;
  readonly authAthenzParams?: { readonly [name: string]: string };
  readonly authAthenzSecret?: SecretKeySelector;
}

export interface PulsarTrigger {
  readonly url?: string;
  readonly topic?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly payload?: readonly TriggerParameter[];
  readonly tlsTrustCertsSecret?: SecretKeySelector;
  readonly tlsAllowInsecureConnection?: boolean;
  readonly tlsValidateHostname?: boolean;
  readonly tls?: TLSConfig;
  readonly authTokenSecret?: SecretKeySelector;
  readonly connectionBackoff?: Backoff;
  readonly authAthenzParams?: { readonly [name: string]: string };
  readonly authAthenzSecret?: SecretKeySelector;
}

export interface RateLimit {
  readonly unit?: string;
  readonly requestsPerUnit?: number;
}

export interface RedisEventSource {
  readonly hostAddress?: string;
  readonly password?: SecretKeySelector;
  readonly namespace?: string;
  readonly db?: number;
  readonly channels?: readonly string[];
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly jsonBody?: boolean;
  readonly username?: string;
}

export interface RedisStreamEventSource {
  readonly hostAddress?: string;
  readonly password?: SecretKeySelector;
  readonly db?: number;
  readonly streams?: readonly string[];
  readonly maxMsgCountPerRead?: number;
  readonly consumerGroup?: string;
  readonly tls?: TLSConfig;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly username?: string;
}

export interface ResourceEventSource {
  readonly namespace?: string;
  readonly filter?: ResourceFilter;
  readonly group?: string;
  readonly version?: string;
  readonly resource?: string;
  readonly eventTypes?: readonly string[];
  readonly metadata?: { readonly [name: string]: string };
}

export interface ResourceFilter {
  readonly prefix?: string;
  readonly labels?: readonly Selector[];
  readonly fields?: readonly Selector[];
  readonly createdBy?: string;
  readonly afterStart?: boolean;
}

export interface S3Artifact {
  readonly endpoint?: string;
  readonly bucket?: S3Bucket;
  readonly region?: string;
  readonly insecure?: boolean;
  readonly accessKey?: SecretKeySelector;
  readonly secretKey?: SecretKeySelector;
  readonly events?: readonly string[];
  readonly filter?: S3Filter;
  readonly metadata?: { readonly [name: string]: string };
  readonly caCertificate?: SecretKeySelector;
}

export interface S3Bucket {
  readonly key?: string;
  readonly name?: string;
}

export interface S3Filter {
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface SASLConfig {
  readonly mechanism?: string;
  readonly userSecret?: SecretKeySelector;
  readonly passwordSecret?: SecretKeySelector;
}

export interface SFTPEventSource {
  readonly eventType?: string;
  readonly watchPathConfig?: WatchPathConfig;
  readonly username?: SecretKeySelector;
  readonly password?: SecretKeySelector;
  readonly sshKeySecret?: SecretKeySelector;
  readonly address?: SecretKeySelector;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
  readonly pollIntervalDuration?: string;
}

export interface SNSEventSource {
  readonly webhook?: WebhookContext;
  readonly topicArn?: string;
  readonly accessKey?: SecretKeySelector;
  readonly secretKey?: SecretKeySelector;
  readonly region?: string;
  readonly roleARN?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly validateSignature?: boolean;
  readonly filter?: EventSourceFilter;
  readonly endpoint?: string;
}

export interface SQSEventSource {
  readonly accessKey?: SecretKeySelector;
  readonly secretKey?: SecretKeySelector;
  readonly region?: string;
  readonly queue?: string;
  readonly waitTimeSeconds?: number | bigint;
  readonly roleARN?: string;
  readonly jsonBody?: boolean;
  readonly queueAccountId?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly dlq?: boolean;
  readonly filter?: EventSourceFilter;
  readonly endpoint?: string;
  readonly sessionToken?: SecretKeySelector;
}

export interface SchemaRegistryConfig {
  readonly url?: string;
  readonly schemaId?: number;
  readonly auth?: BasicAuth;
}

export interface SecureHeader {
  readonly name?: string;
  readonly valueFrom?: ValueFromSource;
}

export interface Selector {
  readonly key?: string;
  readonly operation?: string;
  readonly value?: string;
}

export interface Sensor {
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: SensorSpec;
  readonly status?: SensorStatus;
}

export interface SensorSpec {
  readonly dependencies?: readonly EventDependency[];
  readonly triggers?: readonly Trigger[];
  readonly template?: Template;
  readonly errorOnFailedRound?: boolean;
  readonly eventBusName?: string;
  readonly replicas?: number;
  readonly revisionHistoryLimit?: number;
  readonly loggingFields?: { readonly [name: string]: string };
}

export interface SensorStatus {
  readonly conditions?: readonly Condition[];
}

export interface Service {
  readonly metadata?: Metadata;
  readonly ports?: readonly ServicePort[];
  readonly clusterIP?: string;
}

export interface SlackEventSource {
  readonly signingSecret?: SecretKeySelector;
  readonly token?: SecretKeySelector;
  readonly webhook?: WebhookContext;
  readonly metadata?: { readonly [name: string]: string };
  readonly filter?: EventSourceFilter;
}

export interface SlackSender {
  readonly username?: string;
  readonly icon?: string;
}

export interface SlackThread {
  readonly messageAggregationKey?: string;
  readonly broadcastMessageToChannel?: boolean;
}

export interface SlackTrigger {
  readonly parameters?: readonly TriggerParameter[];
  readonly slackToken?: SecretKeySelector;
  readonly channel?: string;
  readonly message?: string;
  readonly attachments?: string;
  readonly blocks?: string;
  readonly thread?: SlackThread;
  readonly sender?: SlackSender;
}

export interface StandardK8STrigger {
  readonly source?: ArtifactLocation;
  readonly operation?: string;
  readonly parameters?: readonly TriggerParameter[];
  readonly patchStrategy?: string;
  readonly liveObject?: boolean;
}

export interface Status {
  readonly conditions?: readonly Condition[];
}

export interface StatusPolicy {
  readonly allow?: readonly number[];
}

export interface StorageGridEventSource {
  readonly webhook?: WebhookContext;
  readonly events?: readonly string[];
  readonly filter?: StorageGridFilter;
  readonly topicArn?: string;
  readonly bucket?: string;
  readonly region?: string;
  readonly authToken?: SecretKeySelector;
  readonly apiURL?: string;
  readonly metadata?: { readonly [name: string]: string };
  readonly tls?: TLSConfig;
}

export interface StorageGridFilter {
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface StripeEventSource {
  readonly webhook?: WebhookContext;
  readonly createWebhook?: boolean;
  readonly apiKey?: SecretKeySelector;
  readonly eventFilter?: readonly string[];
  readonly metadata?: { readonly [name: string]: string };
}

export interface TLSConfig {
  readonly caCertSecret?: SecretKeySelector;
  readonly clientCertSecret?: SecretKeySelector;
  readonly clientKeySecret?: SecretKeySelector;
  readonly insecureSkipVerify?: boolean;
  readonly enabled?: boolean;
}

export interface Template {
  readonly metadata?: Metadata;
  readonly serviceAccountName?: string;
  readonly container?: Container;
  readonly volumes?: readonly Volume[];
  readonly securityContext?: PodSecurityContext;
  readonly nodeSelector?: { readonly [name: string]: string };
  readonly tolerations?: readonly Toleration[];
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  readonly priorityClassName?: string;
  readonly priority?: number;
  readonly affinity?: Affinity;
}

export interface TimeFilter {
  readonly start?: string;
  readonly stop?: string;
  readonly timezone?: string;
}

export interface Trigger {
  readonly template?: TriggerTemplate;
  readonly parameters?: readonly TriggerParameter[];
  readonly policy?: TriggerPolicy;
  readonly retryStrategy?: Backoff;
  readonly rateLimit?: RateLimit;
  readonly atLeastOnce?: boolean;
  readonly dlqTrigger?: Trigger;
}

export interface TriggerParameter {
  readonly src?: TriggerParameterSource;
  readonly dest?: string;
  readonly operation?: string;
}

export interface TriggerParameterSource {
  readonly dependencyName?: string;
  readonly contextKey?: string;
  readonly contextTemplate?: string;
  readonly dataKey?: string;
  readonly dataTemplate?: string;
  readonly value?: string;
  readonly useRawData?: boolean;
}

export interface TriggerPolicy {
  readonly k8s?: K8SResourcePolicy;
  readonly status?: StatusPolicy;
}

export interface TriggerTemplate {
  readonly name?: string;
  readonly conditions?: string;
  readonly k8s?: StandardK8STrigger;
  readonly argoWorkflow?: ArgoWorkflowTrigger;
  readonly http?: HTTPTrigger;
  readonly awsLambda?: AWSLambdaTrigger;
  readonly custom?: CustomTrigger;
  readonly kafka?: KafkaTrigger;
  readonly nats?: NATSTrigger;
  readonly slack?: SlackTrigger;
  readonly openWhisk?: OpenWhiskTrigger;
  readonly log?: LogTrigger;
  readonly azureEventHubs?: AzureEventHubsTrigger;
  readonly pulsar?: PulsarTrigger;
  readonly conditionsReset?: readonly ConditionsResetCriteria[];
  readonly azureServiceBus?: AzureServiceBusTrigger;
  readonly email?: EmailTrigger;
}

export interface URLArtifact {
  readonly path?: string;
  readonly verifyCert?: boolean;
}

export interface ValueFromSource {
  readonly secretKeyRef?: SecretKeySelector;
  readonly configMapKeyRef?: ConfigMapKeySelector;
}

export interface WatchPathConfig {
  readonly directory?: string;
  readonly path?: string;
  readonly pathRegexp?: string;
}

export interface WebhookContext {
  readonly endpoint?: string;
  readonly method?: string;
  readonly port?: string;
  readonly url?: string;
  readonly serverCertSecret?: SecretKeySelector;
  readonly serverKeySecret?: SecretKeySelector;
  readonly metadata?: { readonly [name: string]: string };
  readonly authSecret?: SecretKeySelector;
  readonly maxPayloadSize?: number | bigint;
}

export interface WebhookEventSource {
  readonly endpoint?: string;
  readonly method?: string;
  readonly port?: string;
  readonly url?: string;
  readonly serverCertSecret?: SecretKeySelector;
  readonly serverKeySecret?: SecretKeySelector;
  readonly metadata?: { readonly [name: string]: string };
  readonly authSecret?: SecretKeySelector;
  readonly maxPayloadSize?: number | bigint;
  readonly filter?: EventSourceFilter;
}

export interface AWSElasticBlockStoreVolumeSource {
  readonly volumeID?: string;
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
}

export interface Affinity {
  readonly nodeAffinity?: NodeAffinity;
  readonly podAffinity?: PodAffinity;
  readonly podAntiAffinity?: PodAntiAffinity;
}

export interface AppArmorProfile {
  readonly type?: string;
  readonly localhostProfile?: string;
}

export interface AzureDiskVolumeSource {
  readonly diskName?: string;
  readonly diskURI?: string;
  readonly cachingMode?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly kind?: string;
}

export interface AzureFileVolumeSource {
  readonly secretName?: string;
  readonly shareName?: string;
  readonly readOnly?: boolean;
}

export interface CSIVolumeSource {
  readonly driver?: string;
  readonly readOnly?: boolean;
  readonly fsType?: string;
  readonly volumeAttributes?: { readonly [name: string]: string };
  readonly nodePublishSecretRef?: LocalObjectReference;
}

export interface Capabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

export interface CephFSVolumeSource {
  readonly monitors?: readonly string[];
  readonly path?: string;
  readonly user?: string;
  readonly secretFile?: string;
  readonly secretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
}

export interface CinderVolumeSource {
  readonly volumeID?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}

export interface ClusterTrustBundleProjection {
  readonly name?: string;
  readonly signerName?: string;
  readonly labelSelector?: LabelSelector;
  readonly optional?: boolean;
  readonly path?: string;
}

export interface ConfigMapEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface ConfigMapKeySelector {
  readonly name?: string;
  readonly key?: string;
  readonly optional?: boolean;
}

export interface ConfigMapProjection {
  readonly name?: string;
  readonly items?: readonly KeyToPath[];
  readonly optional?: boolean;
}

export interface ConfigMapVolumeSource {
  readonly name?: string;
  readonly items?: readonly KeyToPath[];
  readonly defaultMode?: number;
  readonly optional?: boolean;
}

export interface DownwardAPIProjection {
  readonly items?: readonly DownwardAPIVolumeFile[];
}

export interface DownwardAPIVolumeFile {
  readonly path?: string;
  readonly fieldRef?: ObjectFieldSelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly mode?: number;
}

export interface DownwardAPIVolumeSource {
  readonly items?: readonly DownwardAPIVolumeFile[];
  readonly defaultMode?: number;
}

export interface EmptyDirVolumeSource {
  readonly medium?: string;
  readonly sizeLimit?: string;
}

export interface EnvFromSource {
  readonly prefix?: string;
  readonly configMapRef?: ConfigMapEnvSource;
  readonly secretRef?: SecretEnvSource;
}

export interface EnvVar {
  readonly name?: string;
  readonly value?: string;
  readonly valueFrom?: EnvVarSource;
}

export interface EnvVarSource {
  readonly fieldRef?: ObjectFieldSelector;
  readonly resourceFieldRef?: ResourceFieldSelector;
  readonly configMapKeyRef?: ConfigMapKeySelector;
  readonly secretKeyRef?: SecretKeySelector;
}

export interface EphemeralVolumeSource {
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

export interface FCVolumeSource {
  readonly targetWWNs?: readonly string[];
  readonly lun?: number;
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly wwids?: readonly string[];
}

export interface FlexVolumeSource {
  readonly driver?: string;
  readonly fsType?: string;
  readonly secretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
  readonly options?: { readonly [name: string]: string };
}

export interface FlockerVolumeSource {
  readonly datasetName?: string;
  readonly datasetUUID?: string;
}

export interface GCEPersistentDiskVolumeSource {
  readonly pdName?: string;
  readonly fsType?: string;
  readonly partition?: number;
  readonly readOnly?: boolean;
}

export interface GitRepoVolumeSource {
  readonly repository?: string;
  readonly revision?: string;
  readonly directory?: string;
}

export interface GlusterfsVolumeSource {
  readonly endpoints?: string;
  readonly path?: string;
  readonly readOnly?: boolean;
}

export interface HostPathVolumeSource {
  readonly path?: string;
  readonly type?: string;
}

export interface ISCSIVolumeSource {
  readonly targetPortal?: string;
  readonly iqn?: string;
  readonly lun?: number;
  readonly iscsiInterface?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly portals?: readonly string[];
  readonly chapAuthDiscovery?: boolean;
  readonly chapAuthSession?: boolean;
  readonly secretRef?: LocalObjectReference;
  readonly initiatorName?: string;
}

export interface ImageVolumeSource {
  readonly reference?: string;
  readonly pullPolicy?: string;
}

export interface KeyToPath {
  readonly key?: string;
  readonly path?: string;
  readonly mode?: number;
}

export interface LabelSelector {
  readonly matchLabels?: { readonly [name: string]: string };
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
}

export interface LabelSelectorRequirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

export interface LocalObjectReference {
  readonly name?: string;
}

export interface ManagedFieldsEntry {
  readonly manager?: string;
  readonly operation?: string;
  readonly apiVersion?: string;
  readonly time?: string;
  readonly fieldsType?: string;
  readonly fieldsV1?: RawJson;
  readonly subresource?: string;
}

export interface NFSVolumeSource {
  readonly server?: string;
  readonly path?: string;
  readonly readOnly?: boolean;
}

export interface NodeAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
}

export interface NodeSelector {
  readonly nodeSelectorTerms?: readonly NodeSelectorTerm[];
}

export interface NodeSelectorRequirement {
  readonly key?: string;
  readonly operator?: string;
  readonly values?: readonly string[];
}

export interface NodeSelectorTerm {
  readonly matchExpressions?: readonly NodeSelectorRequirement[];
  readonly matchFields?: readonly NodeSelectorRequirement[];
}

export interface ObjectFieldSelector {
  readonly apiVersion?: string;
  readonly fieldPath?: string;
}

export interface ObjectMeta {
  readonly name?: string;
  readonly generateName?: string;
  readonly namespace?: string;
  readonly selfLink?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number | bigint;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly deletionGracePeriodSeconds?: number | bigint;
  readonly labels?: { readonly [name: string]: string };
  readonly annotations?: { readonly [name: string]: string };
  readonly ownerReferences?: readonly OwnerReference[];
  readonly finalizers?: readonly string[];
  readonly managedFields?: readonly ManagedFieldsEntry[];
}

export interface OwnerReference {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly uid?: string;
  readonly controller?: boolean;
  readonly blockOwnerDeletion?: boolean;
}

export interface PersistentVolumeClaimSpec {
  readonly accessModes?: readonly string[];
  readonly selector?: LabelSelector;
  readonly resources?: VolumeResourceRequirements;
  readonly volumeName?: string;
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly dataSource?: TypedLocalObjectReference;
  readonly dataSourceRef?: TypedObjectReference;
  readonly volumeAttributesClassName?: string;
}

export interface PersistentVolumeClaimTemplate {
  readonly metadata?: ObjectMeta;
  readonly spec?: PersistentVolumeClaimSpec;
}

export interface PersistentVolumeClaimVolumeSource {
  readonly claimName?: string;
  readonly readOnly?: boolean;
}

export interface PhotonPersistentDiskVolumeSource {
  readonly pdID?: string;
  readonly fsType?: string;
}

export interface PodAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}

export interface PodAffinityTerm {
  readonly labelSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey?: string;
  readonly namespaceSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
}

export interface PodAntiAffinity {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
}

export interface PodSecurityContext {
  readonly seLinuxOptions?: SELinuxOptions;
  readonly windowsOptions?: WindowsSecurityContextOptions;
  readonly runAsUser?: number | bigint;
  readonly runAsGroup?: number | bigint;
  readonly runAsNonRoot?: boolean;
  readonly supplementalGroups?: readonly (number | bigint)[];
  readonly supplementalGroupsPolicy?: string;
  readonly fsGroup?: number | bigint;
  readonly sysctls?: readonly Sysctl[];
  readonly fsGroupChangePolicy?: string;
  readonly seccompProfile?: SeccompProfile;
  readonly appArmorProfile?: AppArmorProfile;
  readonly seLinuxChangePolicy?: string;
}

export interface PortworxVolumeSource {
  readonly volumeID?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
}

export interface PreferredSchedulingTerm {
  readonly weight?: number;
  readonly preference?: NodeSelectorTerm;
}

export interface ProjectedVolumeSource {
  readonly sources?: readonly VolumeProjection[];
  readonly defaultMode?: number;
}

export interface QuobyteVolumeSource {
  readonly registry?: string;
  readonly volume?: string;
  readonly readOnly?: boolean;
  readonly user?: string;
  readonly group?: string;
  readonly tenant?: string;
}

export interface RBDVolumeSource {
  readonly monitors?: readonly string[];
  readonly image?: string;
  readonly fsType?: string;
  readonly pool?: string;
  readonly user?: string;
  readonly keyring?: string;
  readonly secretRef?: LocalObjectReference;
  readonly readOnly?: boolean;
}

export interface ResourceClaim {
  readonly name?: string;
  readonly request?: string;
}

export interface ResourceFieldSelector {
  readonly containerName?: string;
  readonly resource?: string;
  readonly divisor?: string;
}

export interface ResourceRequirements {
  readonly limits?: { readonly [name: string]: string };
  readonly requests?: { readonly [name: string]: string };
  readonly claims?: readonly ResourceClaim[];
}

export interface SELinuxOptions {
  readonly user?: string;
  readonly role?: string;
  readonly type?: string;
  readonly level?: string;
}

export interface ScaleIOVolumeSource {
  readonly gateway?: string;
  readonly system?: string;
  readonly secretRef?: LocalObjectReference;
  readonly sslEnabled?: boolean;
  readonly protectionDomain?: string;
  readonly storagePool?: string;
  readonly storageMode?: string;
  readonly volumeName?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
}

export interface SeccompProfile {
  readonly type?: string;
  readonly localhostProfile?: string;
}

export interface SecretEnvSource {
  readonly name?: string;
  readonly optional?: boolean;
}

export interface SecretKeySelector {
  readonly name?: string;
  readonly key?: string;
  readonly optional?: boolean;
}

export interface SecretProjection {
  readonly name?: string;
  readonly items?: readonly KeyToPath[];
  readonly optional?: boolean;
}

export interface SecretVolumeSource {
  readonly secretName?: string;
  readonly items?: readonly KeyToPath[];
  readonly defaultMode?: number;
  readonly optional?: boolean;
}

export interface SecurityContext {
  readonly capabilities?: Capabilities;
  readonly privileged?: boolean;
  readonly seLinuxOptions?: SELinuxOptions;
  readonly windowsOptions?: WindowsSecurityContextOptions;
  readonly runAsUser?: number | bigint;
  readonly runAsGroup?: number | bigint;
  readonly runAsNonRoot?: boolean;
  readonly readOnlyRootFilesystem?: boolean;
  readonly allowPrivilegeEscalation?: boolean;
  readonly procMount?: string;
  readonly seccompProfile?: SeccompProfile;
  readonly appArmorProfile?: AppArmorProfile;
}

export interface ServiceAccountTokenProjection {
  readonly audience?: string;
  readonly expirationSeconds?: number | bigint;
  readonly path?: string;
}

export interface ServicePort {
  readonly name?: string;
  readonly protocol?: string;
  readonly appProtocol?: string;
  readonly port?: number;
  readonly targetPort?: number | bigint | string;
  readonly nodePort?: number;
}

export interface StorageOSVolumeSource {
  readonly volumeName?: string;
  readonly volumeNamespace?: string;
  readonly fsType?: string;
  readonly readOnly?: boolean;
  readonly secretRef?: LocalObjectReference;
}

export interface Sysctl {
  readonly name?: string;
  readonly value?: string;
}

export interface Toleration {
  readonly key?: string;
  readonly operator?: string;
  readonly value?: string;
  readonly effect?: string;
  readonly tolerationSeconds?: number | bigint;
}

export interface TypedLocalObjectReference {
  readonly apiGroup?: string;
  readonly kind?: string;
  readonly name?: string;
}

export interface TypedObjectReference {
  readonly apiGroup?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

export interface Volume {
  readonly name?: string;
  readonly hostPath?: HostPathVolumeSource;
  readonly emptyDir?: EmptyDirVolumeSource;
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  readonly gitRepo?: GitRepoVolumeSource;
  readonly secret?: SecretVolumeSource;
  readonly nfs?: NFSVolumeSource;
  readonly iscsi?: ISCSIVolumeSource;
  readonly glusterfs?: GlusterfsVolumeSource;
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  readonly rbd?: RBDVolumeSource;
  readonly flexVolume?: FlexVolumeSource;
  readonly cinder?: CinderVolumeSource;
  readonly cephfs?: CephFSVolumeSource;
  readonly flocker?: FlockerVolumeSource;
  readonly downwardAPI?: DownwardAPIVolumeSource;
  readonly fc?: FCVolumeSource;
  readonly azureFile?: AzureFileVolumeSource;
  readonly configMap?: ConfigMapVolumeSource;
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
  readonly quobyte?: QuobyteVolumeSource;
  readonly azureDisk?: AzureDiskVolumeSource;
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  readonly projected?: ProjectedVolumeSource;
  readonly portworxVolume?: PortworxVolumeSource;
  readonly scaleIO?: ScaleIOVolumeSource;
  readonly storageos?: StorageOSVolumeSource;
  readonly csi?: CSIVolumeSource;
  readonly ephemeral?: EphemeralVolumeSource;
  readonly image?: ImageVolumeSource;
}

export interface VolumeMount {
  readonly name?: string;
  readonly readOnly?: boolean;
  readonly recursiveReadOnly?: string;
  readonly mountPath?: string;
  readonly subPath?: string;
  readonly mountPropagation?: string;
  readonly subPathExpr?: string;
}

export interface VolumeProjection {
  readonly secret?: SecretProjection;
  readonly downwardAPI?: DownwardAPIProjection;
  readonly configMap?: ConfigMapProjection;
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
}

export interface VolumeResourceRequirements {
  readonly limits?: { readonly [name: string]: string };
  readonly requests?: { readonly [name: string]: string };
}

export interface VsphereVirtualDiskVolumeSource {
  readonly volumePath?: string;
  readonly fsType?: string;
  readonly storagePolicyName?: string;
  readonly storagePolicyID?: string;
}

export interface WeightedPodAffinityTerm {
  readonly weight?: number;
  readonly podAffinityTerm?: PodAffinityTerm;
}

export interface WindowsSecurityContextOptions {
  readonly gmsaCredentialSpecName?: string;
  readonly gmsaCredentialSpec?: string;
  readonly runAsUserName?: string;
  readonly hostProcess?: boolean;
}
