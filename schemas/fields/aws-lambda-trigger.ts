import type { Struct } from '../struct.ts';

export const awsLambdaTrigger: Struct = {
  name: 'AWSLambdaTrigger',
  description: '',
  fields: [
    { name: 'functionName', type: 'string', description: '' },
    { name: 'accessKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'secretKey', type: '*v1.SecretKeySelector', omitempty: true, description: '' },
    { name: 'region', type: 'string', description: '' },
    { name: 'payload', type: '[]v1alpha1.TriggerParameter', description: '' },
    { name: 'parameters', type: '[]v1alpha1.TriggerParameter', omitempty: true, description: '' },
    {
      name: 'invocationType',
      type: '*string',
      omitempty: true,
      enum: ['RequestResponse', 'Event', 'DryRun'],
      default: 'RequestResponse',
      description: '',
    },
    { name: 'roleARN', type: 'string', omitempty: true, description: '' },
  ],
};
