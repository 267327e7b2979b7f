import type { EventBus, JetStreamBus, NATSBus } from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';

/** Everything that is refused in an EventBus (`pkg/reconciler/eventbus/validate.go: ValidateEventBus`). */
export function* validateEventBus({ spec = {} }: EventBus): Problems {
  const { nats, jetstream, jetstreamExotic, kafka } = spec;
  if (!nats && !jetstream && !jetstreamExotic && !kafka) {
    const message = 'invalid spec: either "nats", "jetstream", "jetstreamExotic", or "kafka" needs to be specified';
    yield { id: 'A7-1', message, path: ['spec'] };
  }
  if (nats) yield* within(validateNats(nats), ['spec', 'nats']);
  if (jetstream) yield* within(validateJetStream(jetstream), ['spec', 'jetstream']);
  if (kafka && !kafka.url) yield { id: 'A7-8', message: '"spec.kafka.url" is missing', path: ['spec', 'kafka', 'url'] };
  if (jetstreamExotic && !jetstreamExotic.url) {
    yield { id: 'A7-9', message: '"spec.jetstreamExotic.url" is missing', path: ['spec', 'jetstreamExotic', 'url'] };
  }
}

function* validateNats({ native, exotic }: NATSBus): Problems {
  if (native && exotic) {
    const message = '"spec.nats.native" and "spec.nats.exotic" can not be defined together';
    yield { id: 'A7-2', message, path: ['exotic'] };
  }
  if (!native && !exotic) yield { id: 'A7-3', message: 'either "native" or "exotic" must be defined', path: [] };
  if (!exotic) return;
  if (exotic.clusterID === undefined) {
    yield { id: 'A7-4', message: '"spec.nats.exotic.clusterID" is missing', path: ['exotic', 'clusterID'] };
  }
  if (!exotic.url) yield { id: 'A7-5', message: '"spec.nats.exotic.url" is missing', path: ['exotic', 'url'] };
}

function* validateJetStream({ version, replicas }: JetStreamBus): Problems {
  if (!version) {
    yield { id: 'A7-6', message: 'invalid spec: a version for jetstream needs to be specified', path: ['version'] };
  }
  if (replicas !== undefined && (replicas === 2 || replicas <= 0)) {
    const message = 'invalid spec: a jetstream eventbus requires 1 replica or >= 3 replicas';
    yield { id: 'A7-7', message, path: ['replicas'] };
  }
}
