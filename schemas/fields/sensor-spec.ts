import type { Struct } from '../struct.ts';

export const sensorSpec: Struct = {
  name: 'SensorSpec',
  description: 'What a Sensor waits for and what it does.',
  fields: [
    {
      name: 'dependencies',
      type: '[]v1alpha1.EventDependency',
      required: true,
      description: 'The events to listen to.',
    },
    {
      name: 'triggers',
      type: '[]v1alpha1.Trigger',
      required: true,
      description: 'What to do; each is independent of the others.',
    },
    {
      name: 'template',
      type: '*v1alpha1.Template',
      omitempty: true,
      description: 'Changes to the pod that runs the Sensor.',
    },
    { name: 'errorOnFailedRound', type: 'bool', omitempty: true, description: 'Has no effect.' },
    {
      name: 'eventBusName',
      type: 'string',
      omitempty: true,
      default: 'default',
      description: 'Name of the EventBus in the same namespace.',
    },
    {
      name: 'replicas',
      type: '*int32',
      omitempty: true,
      default: '1',
      description:
        'Number of pods. On JetStream one is active and the rest stand by, elected by the bus or, with the annotation `events.argoproj.io/leader-election: k8s`, by a Lease; on Kafka all share the partitions. Scale here, not on the Deployment: the bus elects with this number.',
    },
    {
      name: 'revisionHistoryLimit',
      type: '*int32',
      omitempty: true,
      default: '10',
      description: 'How many old ReplicaSets are kept.',
    },
    { name: 'loggingFields', type: 'map[string]string', description: 'Has no effect.' },
  ],
};
