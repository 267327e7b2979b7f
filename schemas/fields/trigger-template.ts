import type { Struct } from '../struct.ts';

export const triggerTemplate: Struct = {
  name: 'TriggerTemplate',
  description: '',
  fields: [
    { name: 'name', type: 'string', description: '' },
    { name: 'conditions', type: 'string', omitempty: true, description: '' },
    { name: 'k8s', type: '*v1alpha1.StandardK8STrigger', omitempty: true, description: '' },
    { name: 'argoWorkflow', type: '*v1alpha1.ArgoWorkflowTrigger', omitempty: true, description: '' },
    { name: 'http', type: '*v1alpha1.HTTPTrigger', omitempty: true, description: '' },
    { name: 'awsLambda', type: '*v1alpha1.AWSLambdaTrigger', omitempty: true, description: '' },
    { name: 'custom', type: '*v1alpha1.CustomTrigger', omitempty: true, description: '' },
    { name: 'kafka', type: '*v1alpha1.KafkaTrigger', omitempty: true, description: '' },
    { name: 'nats', type: '*v1alpha1.NATSTrigger', omitempty: true, description: '' },
    { name: 'slack', type: '*v1alpha1.SlackTrigger', omitempty: true, description: '' },
    { name: 'openWhisk', type: '*v1alpha1.OpenWhiskTrigger', omitempty: true, description: '' },
    { name: 'log', type: '*v1alpha1.LogTrigger', omitempty: true, description: '' },
    { name: 'azureEventHubs', type: '*v1alpha1.AzureEventHubsTrigger', omitempty: true, description: '' },
    { name: 'pulsar', type: '*v1alpha1.PulsarTrigger', omitempty: true, description: '' },
    { name: 'conditionsReset', type: '[]v1alpha1.ConditionsResetCriteria', omitempty: true, description: '' },
    { name: 'azureServiceBus', type: '*v1alpha1.AzureServiceBusTrigger', omitempty: true, description: '' },
    { name: 'email', type: '*v1alpha1.EmailTrigger', omitempty: true, description: '' },
  ],
};
