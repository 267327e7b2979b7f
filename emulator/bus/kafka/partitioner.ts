import { kafkaPartition } from '../names.ts';
import type { Partitioner } from './kafka-link.ts';

/** sarama's partitioners as the EventBus names them; an unknown name is `random`, and `manual` always takes the first partition. */
export function createPartitioner(name: string): Partitioner {
  switch (name) {
    case 'hash':
      return kafkaPartition;
    case 'roundrobin': {
      let next = 0;
      return (_, partitions) => next++ % partitions;
    }
    case 'manual':
      return () => 0;
    default:
      return (_, partitions) => Math.floor(Math.random() * partitions);
  }
}
