import type { KafkaEventSource } from '../../../../schemas/types.generated.ts';
import { ignoredBesideTls } from '../ignored-beside-tls.ts';
import { rebalanceStrategyProblem } from '../../rebalance-strategy.ts';
import type { Judgement } from '../judgement.ts';

/** Kafka (`eventsources/sources/kafka/start.go`). */
export function* kafka({
  tls,
  sasl,
  partition,
  consumerGroup,
  limitEventsPerSecond,
  schemaRegistry,
  jsonBody,
  connectionBackoff,
}: KafkaEventSource): Iterable<Judgement> {
  yield* ignoredBesideTls(tls, sasl, 'sasl');
  if (partition && consumerGroup)
    yield {
      at: ['partition'],
      message: '`consumerGroup` is set, so all partitions are read and this is ignored. Keep one.',
      tag: 'unnecessary',
    };
  if (limitEventsPerSecond && !consumerGroup)
    yield {
      at: ['limitEventsPerSecond'],
      message: 'The limit only works with `consumerGroup`. Add one, or remove the limit.',
    };
  if (schemaRegistry && !jsonBody)
    yield { at: ['schemaRegistry'], message: 'Records are only decoded with `jsonBody: true`. Add it.' };
  const strategy = rebalanceStrategyProblem(consumerGroup?.rebalanceStrategy);
  if (strategy !== null) yield { at: ['consumerGroup', 'rebalanceStrategy'], message: strategy };
  if (connectionBackoff && consumerGroup)
    yield {
      at: ['connectionBackoff'],
      message: 'With `consumerGroup` the backoff is not used. Remove it.',
      severity: 'info',
      tag: 'unnecessary',
    };
}
