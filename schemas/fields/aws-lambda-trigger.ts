import type { Struct } from '../struct.ts';

export const awsLambdaTrigger: Struct = {
  name: 'AWSLambdaTrigger',
  description: 'Calls an AWS Lambda function.',
  fields: [
    { name: 'functionName', type: 'string', required: true, description: 'Name or ARN of the function.' },
    {
      name: 'accessKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the access key; without it the pod's own AWS identity is used.",
    },
    {
      name: 'secretKey',
      type: '*v1.SecretKeySelector',
      omitempty: true,
      description: "Secret with the secret key; without it the pod's own AWS identity is used.",
    },
    { name: 'region', type: 'string', required: true, description: 'AWS region of the function.' },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      required: true,
      description: "Values from events that make up the function's input.",
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into the object before the trigger runs.',
    },
    {
      name: 'invocationType',
      type: '*string',
      omitempty: true,
      enum: ['RequestResponse', 'Event', 'DryRun'],
      default: 'RequestResponse',
      description: "Whether the call waits for the function's answer.",
    },
    { name: 'roleARN', type: 'string', omitempty: true, description: 'Role to assume for the call.' },
  ],
};
