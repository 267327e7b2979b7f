import type { Struct } from '../struct.ts';

export const triggerTemplate: Struct = {
  name: 'TriggerTemplate',
  description: 'What a trigger does; of several kinds the first in a fixed order runs.',
  fields: [
    { name: 'name', type: 'string', required: true, description: 'Name, unique in the Sensor.' },
    {
      name: 'conditions',
      type: 'string',
      omitempty: true,
      description: 'Which dependencies must have come: names with `&&`, `||` and brackets; default is all of them.',
    },
    {
      name: 'k8s',
      type: '*v1alpha1.StandardK8STrigger',
      omitempty: true,
      description: 'Creates or changes a Kubernetes object.',
    },
    {
      name: 'argoWorkflow',
      type: '*v1alpha1.ArgoWorkflowTrigger',
      omitempty: true,
      description: 'Runs the `argo` command line on a workflow.',
    },
    { name: 'http', type: '*v1alpha1.HTTPTrigger', omitempty: true, description: 'Sends an HTTP request.' },
    {
      name: 'awsLambda',
      type: '*v1alpha1.AWSLambdaTrigger',
      omitempty: true,
      description: 'Calls an AWS Lambda function.',
    },
    {
      name: 'custom',
      type: '*v1alpha1.CustomTrigger',
      omitempty: true,
      description: 'Calls a gRPC server of your own.',
    },
    { name: 'kafka', type: '*v1alpha1.KafkaTrigger', omitempty: true, description: 'Sends a record to Kafka.' },
    { name: 'nats', type: '*v1alpha1.NATSTrigger', omitempty: true, description: 'Sends a message to NATS.' },
    { name: 'slack', type: '*v1alpha1.SlackTrigger', omitempty: true, description: 'Sends a Slack message.' },
    {
      name: 'openWhisk',
      type: '*v1alpha1.OpenWhiskTrigger',
      omitempty: true,
      description: 'Calls an OpenWhisk action.',
    },
    {
      name: 'log',
      type: '*v1alpha1.LogTrigger',
      omitempty: true,
      description: "Writes the event to the Sensor's log.",
    },
    {
      name: 'azureEventHubs',
      type: '*v1alpha1.AzureEventHubsTrigger',
      omitempty: true,
      description: 'Sends an event to Azure Event Hubs.',
    },
    {
      name: 'pulsar',
      type: '*v1alpha1.PulsarTrigger',
      omitempty: true,
      description: 'Sends a message to Apache Pulsar.',
    },
    {
      name: 'conditionsReset',
      type: '[]v1alpha1.ConditionsResetCriteria',
      omitempty: true,
      description: 'When half-met conditions are forgotten.',
    },
    {
      name: 'azureServiceBus',
      type: '*v1alpha1.AzureServiceBusTrigger',
      omitempty: true,
      description: 'Sends a message to Azure Service Bus.',
    },
    { name: 'email', type: '*v1alpha1.EmailTrigger', omitempty: true, description: 'Sends an e-mail.' },
  ],
};
