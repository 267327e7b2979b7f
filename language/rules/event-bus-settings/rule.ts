import type { EventBusSpec } from '../../../schemas/types.generated.ts';
import { rebalanceStrategyProblem } from '../rebalance-strategy.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';

/** An EventBus that passes validation and does something else than meant (`event-bus.md` H). */
export const eventBusSettings: Rule = {
  meta: {
    code: 'event-bus-settings',
    severity: 'warning',
    summary: 'The bus passes validation, but messages are lost, shared by mistake, or the bus never comes up.',
    covers: ['F-9', 'H-6', 'H-7', 'H-13', 'H-14', 'H-23', 'H-27', 'S42', 'H-3'],
    scope: 'workspace',
  },
  create: (context) => ({
    eventBus({ spec = {} }) {
      checkBlocks(context, spec);
      checkJetStream(context, spec);
      checkExotic(context, spec);
      checkKafka(context, spec);
    },
  }),
};

function checkBlocks({ report }: RuleContext, spec: EventBusSpec): void {
  const present = (['nats', 'jetstream', 'kafka', 'jetstreamExotic'] as const).filter((block) => spec[block]);
  for (const block of present.slice(1)) {
    report({
      message: `\`${present[0]}\` is used and \`${block}\` is ignored. Keep one.`,
      path: ['spec', block],
      part: 'key',
      tag: 'unnecessary',
    });
  }
  if (present[0] === 'nats') {
    const message = 'NATS Streaming is no longer maintained, by its authors and by Argo Events. Use `jetstream`.';
    report({ message, path: ['spec', 'nats'], part: 'key', severity: 'info', tag: 'deprecated' });
  }
}

function checkJetStream({ report }: RuleContext, { nats, jetstream }: EventBusSpec): void {
  if (!jetstream || nats) return;
  const { version } = jetstream;
  if (version && !shippedVersions.includes(version)) {
    const meant = nearest(version, shippedVersions);
    const known = meant === null ? `It has ${shippedVersions.join(', ')}.` : `Did you mean \`${meant}\`?`;
    const message = `The controller’s configuration, as it is shipped, has no JetStream \`${version}\`, and then the bus never comes up. ${known} Others are added to the ConfigMap \`argo-events-controller-config\`.`;
    report({ message, path: ['spec', 'jetstream', 'version'] });
  }
  if (jetstream.replicas === 1 && !/\breplicas\s*:/.test(jetstream.streamConfig ?? '')) {
    const message =
      'The stream is made with 3 replicas by default, which one server cannot hold. Add `streamConfig: "replicas: 1"`.';
    report({ message, path: ['spec', 'jetstream', 'replicas'] });
  }
  if (!jetstream.streamConfig) {
    const message =
      'The stream keeps 50,000 messages for 7 days, drops the oldest first, and knows the id of an event for 5 minutes. `streamConfig` (maxMsgs, maxAge, duplicates) says otherwise, once: a stream that is there is never changed.';
    report({ message, path: ['spec', 'jetstream'], part: 'key', severity: 'hint' });
  }
  if (!jetstream.persistence) {
    const message = 'Without `persistence` all messages, and what Sensors remember, are lost when the pods go.';
    report({ message, path: ['spec', 'jetstream'], part: 'key', severity: 'hint' });
  }
}

/** `manifests/base/controller-manager/controller-config.yaml` */
const shippedVersions = [
  'latest',
  '2.8.1',
  '2.8.1-alpine',
  '2.8.2',
  '2.8.2-alpine',
  '2.9.1',
  '2.9.12',
  '2.9.16',
  '2.10.29',
];

function checkExotic({ index, manifest, report }: RuleContext, { jetstreamExotic }: EventBusSpec): void {
  if (!jetstreamExotic) return;
  const at = ['spec', 'jetstreamExotic'];
  if (!jetstreamExotic.streamConfig) {
    const message =
      'Without `streamConfig` the stream has the server’s defaults: no limits, one replica. The controller’s defaults are not used here.';
    report({ message, path: at, part: 'key', severity: 'hint' });
  }
  const buses = [...index.defined('event-bus')].flatMap((name) => index.objects('EventBus', name, ''));
  const shared = buses.find(
    ({ namespace, ours }) =>
      namespace !== manifest.namespace &&
      jetstreamExotic.url !== undefined &&
      ours?.kind === 'EventBus' &&
      ours.value.spec?.jetstreamExotic?.url === jetstreamExotic.url,
  );
  if (shared !== undefined) {
    const message = `The bus of namespace \`${shared.namespace || 'default'}\` is the same server, and nothing there is kept apart by namespace: both see each other’s events. Give each its own NATS account or server.`;
    report({ message, path: [...at, 'url'] });
  }
  if (jetstreamExotic.url?.includes(',')) {
    const message =
      'The leader election takes the list for one address and fails. Give one address, or annotate EventSources and Sensors with `events.argoproj.io/leader-election: k8s`.';
    report({ message, path: [...at, 'url'] });
  }
}

function checkKafka({ index, manifest, report }: RuleContext, { nats, jetstream, kafka }: EventBusSpec): void {
  if (!kafka || nats || jetstream) return;
  const at = ['spec', 'kafka'];
  const { consumerGroup, partitioner, sasl, url } = kafka;
  const users = index
    .mentions('event-bus', manifest.name || 'default', { namespace: manifest.namespace })
    .filter((mention) => mention.manifest.ours?.kind === 'Sensor');
  if (consumerGroup?.groupName && users.length !== 1) {
    const many = users.length > 1 ? `${users.length} Sensors use this bus` : 'All Sensors of this bus join it';
    report({
      message: `${many}: in one consumer group they share the events, and each misses some. Leave \`groupName\` out.`,
      path: [...at, 'consumerGroup', 'groupName'],
      part: 'key',
      severity: users.length > 1 ? 'error' : 'warning',
    });
  }
  const strategy = rebalanceStrategyProblem(consumerGroup?.rebalanceStrategy);
  if (strategy !== null) report({ message: strategy, path: [...at, 'consumerGroup', 'rebalanceStrategy'] });
  if (partitioner && !['hash', 'roundrobin', 'manual', 'random'].includes(partitioner)) {
    const message = `\`${partitioner}\` is no partitioner, so partitions are taken at random. Write hash, roundrobin, manual or random.`;
    report({ message, path: [...at, 'partitioner'] });
  }
  if (partitioner !== 'hash') {
    const joins = users.some(
      ({ manifest: { ours } }) =>
        ours?.kind === 'Sensor' &&
        ours.value.spec?.triggers?.some(({ template }) => template?.conditions?.includes('&&')),
    );
    if (joins) {
      const message =
        'Some Sensor joins events with `&&`: with several partitions their parts can reach different pods. Add `partitioner: hash`.';
      report({ message, path: partitioner ? [...at, 'partitioner'] : at, part: 'key' });
    }
  }
  if (sasl?.mechanism === 'OAUTHBEARER' || sasl?.mechanism === 'GSSAPI') {
    report({
      message: `${sasl.mechanism} needs settings that a bus does not have: the connection is refused. Use PLAIN or SCRAM.`,
      path: [...at, 'sasl', 'mechanism'],
      severity: 'error',
    });
  }
  if (/,\s/.test(url ?? '')) {
    report({
      message:
        'The addresses are not trimmed: one that begins with a space cannot be reached. Write them without spaces.',
      path: [...at, 'url'],
      severity: 'error',
    });
  }
}
