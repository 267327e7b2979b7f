import type { Struct } from '../struct.ts';

export const sensorSpec: Struct = {
  name: 'SensorSpec',
  description: '',
  fields: [
    { name: 'dependencies', type: '[]v1alpha1.EventDependency', description: '' },
    { name: 'triggers', type: '[]v1alpha1.Trigger', description: '' },
    { name: 'template', type: '*v1alpha1.Template', omitempty: true, description: '' },
    { name: 'errorOnFailedRound', type: 'bool', omitempty: true, description: '' },
    { name: 'eventBusName', type: 'string', omitempty: true, default: 'default', description: '' },
    { name: 'replicas', type: '*int32', omitempty: true, default: '1', description: '' },
    { name: 'revisionHistoryLimit', type: '*int32', omitempty: true, description: '' },
    { name: 'loggingFields', type: 'map[string]string', description: '' },
  ],
};
