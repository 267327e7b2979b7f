import type { Struct } from '../struct.ts';

export const httpTrigger: Struct = {
  name: 'HTTPTrigger',
  description: 'Sends an HTTP request; any status is a success unless `policy.status.allow` says otherwise.',
  fields: [
    { name: 'url', type: 'string', required: true, description: 'Address to call.' },
    {
      name: 'payload',
      type: '[]v1alpha1.TriggerParameter',
      description: 'Values from events that make up the body; without any the body is empty.',
    },
    {
      name: 'tls',
      type: '*v1alpha1.TLSConfig',
      omitempty: true,
      description: 'TLS settings; parameters cannot change them.',
    },
    {
      name: 'method',
      type: 'string',
      omitempty: true,
      enum: ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'],
      default: 'POST',
      description: 'HTTP method.',
    },
    {
      name: 'parameters',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: 'Values from events that are put into the object before the trigger runs.',
    },
    {
      name: 'timeout',
      type: 'int64',
      omitempty: true,
      default: '60',
      description: 'Seconds to wait for the answer; 0 means 60.',
    },
    {
      name: 'basicAuth',
      type: '*v1alpha1.BasicAuth',
      omitempty: true,
      description: 'User and password for basic authentication.',
    },
    { name: 'headers', type: 'map[string]string', omitempty: true, description: 'Constant headers.' },
    {
      name: 'secureHeaders',
      type: '[]*v1alpha1.SecureHeader',
      omitempty: true,
      description: 'Headers whose values come from Secrets or ConfigMaps.',
    },
    {
      name: 'dynamicHeaders',
      type: '[]v1alpha1.TriggerParameter',
      omitempty: true,
      description: "Headers whose values come from events; `dest` is the header's name.",
    },
    { name: 'host', type: 'string', description: 'Replaces the Host header.' },
  ],
};
