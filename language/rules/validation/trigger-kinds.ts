import type {
  AWSLambdaTrigger,
  ArgoWorkflowTrigger,
  CustomTrigger,
  EmailTrigger,
  HTTPTrigger,
  KafkaTrigger,
  NATSTrigger,
  OpenWhiskTrigger,
  SlackTrigger,
  StandardK8STrigger,
  TriggerParameter,
  TriggerTemplate,
} from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';
import { validateParameters } from './parameter.ts';

/** The kinds of trigger that are validated, in upstream's order; all that are present are looked at (V-301…V-393). */
export function* validateTriggerKinds(template: TriggerTemplate): Problems {
  const { name = '' } = template;
  const prefix = `template ${name} is invalid, `;
  if (template.k8s) yield* within(k8s(template.k8s), ['k8s'], `trigger for ${prefix}`);
  if (template.argoWorkflow) yield* within(argoWorkflow(template.argoWorkflow), ['argoWorkflow'], prefix);
  if (template.http) yield* within(http(template.http), ['http'], prefix);
  if (template.awsLambda) yield* within(awsLambda(template.awsLambda), ['awsLambda'], prefix);
  if (template.kafka) yield* within(kafka(template.kafka), ['kafka'], prefix);
  if (template.nats) yield* within(nats(template.nats), ['nats'], prefix);
  if (template.slack) yield* within(slack(template.slack), ['slack'], prefix);
  if (template.openWhisk) yield* within(openWhisk(template.openWhisk), ['openWhisk'], prefix);
  if (template.custom) yield* within(custom(template.custom), ['custom'], prefix);
  if (template.email) yield* within(email(template.email), ['email'], prefix);
}

function* k8s(trigger: StandardK8STrigger): Problems {
  if (!trigger.source) {
    yield { id: 'V-301', message: 'k8s trigger does not contain an absolute action', path: ['source'] };
  }
  if (!['', 'create', 'patch', 'update', 'delete'].includes(trigger.operation ?? '')) {
    yield { id: 'V-302', message: `unknown operation type ${trigger.operation}`, path: ['operation'] };
  }
  yield* resourceParameters('V-303', trigger.parameters);
}

function* argoWorkflow(trigger: ArgoWorkflowTrigger): Problems {
  if (!trigger.source) {
    yield { id: 'V-311', message: 'argoWorkflow trigger does not contain an absolute action', path: ['source'] };
  }
  if (!workflowOperations.has(trigger.operation ?? '')) {
    yield { id: 'V-312', message: `unknown operation type ${trigger.operation ?? ''}`, path: ['operation'] };
  }
  yield* resourceParameters('V-313', trigger.parameters);
}

const workflowOperations: ReadonlySet<string> = new Set([
  'submit',
  'submit-from',
  'suspend',
  'retry',
  'resume',
  'resubmit',
  'terminate',
  'stop',
]);

function* http(trigger: HTTPTrigger): Problems {
  if (!trigger.url) yield { id: 'V-321', message: 'server URL is not specified', path: ['url'] };
  if (!['', 'GET', 'DELETE', 'PATCH', 'POST', 'PUT'].includes(trigger.method ?? '')) {
    const message = 'only GET, DELETE, PATCH, POST and PUT methods are supported';
    yield { id: 'V-322', message, path: ['method'] };
  }
  yield* resourceParameters('V-323', trigger.parameters);
  const options = { key: 'payload', word: 'payload', destination: 'optional' } as const;
  yield* named('V-324', validateParameters(trigger.payload, options));
}

function* awsLambda(trigger: AWSLambdaTrigger): Problems {
  if (!trigger.functionName) yield { id: 'V-331', message: 'function name is not specified', path: ['functionName'] };
  if (!trigger.region) yield { id: 'V-332', message: 'region in not specified', path: ['region'] };
  if (!trigger.payload) yield { id: 'V-333', message: 'payload parameters are not specified', path: ['payload'] };
  yield* resourceParameters('V-334', trigger.parameters);
  yield* payload('V-335', trigger.payload);
}

function* kafka(trigger: KafkaTrigger): Problems {
  if (!trigger.url) yield { id: 'V-341', message: 'broker url must not be empty', path: ['url'] };
  if (!trigger.payload) yield { id: 'V-342', message: 'payload must not be empty', path: ['payload'] };
  if (!trigger.topic) yield { id: 'V-343', message: 'topic must not be empty', path: ['topic'] };
  yield* payload('V-344', trigger.payload);
}

function* nats(trigger: NATSTrigger): Problems {
  if (!trigger.url) yield { id: 'V-351', message: "nats server url can't be empty", path: ['url'] };
  if (!trigger.subject) yield { id: 'V-352', message: "nats subject can't be empty", path: ['subject'] };
  if (!trigger.payload) yield { id: 'V-353', message: "payload can't be nil", path: ['payload'] };
  yield* payload('V-354', trigger.payload);
}

function* slack(trigger: SlackTrigger): Problems {
  if (!trigger.slackToken) yield { id: 'V-361', message: "slack token can't be empty", path: ['slackToken'] };
  yield* resourceParameters('V-362', trigger.parameters);
}

function* openWhisk(trigger: OpenWhiskTrigger): Problems {
  if (!trigger.actionName) yield { id: 'V-371', message: 'action name is not specified', path: ['actionName'] };
  if (!trigger.host) yield { id: 'V-372', message: 'host URL is not specified', path: ['host'] };
  if (trigger.authToken && (!trigger.authToken.name || !trigger.authToken.key)) {
    yield { id: 'V-373', message: 'auth token key and name must be specified', path: ['authToken'] };
  }
  yield* resourceParameters('V-374', trigger.parameters);
  if (!trigger.payload) yield { id: 'V-375', message: 'payload parameters are not specified', path: ['payload'] };
  // Upstream's word for both lists.
  yield* named('V-376', validateParameters(trigger.payload, { key: 'payload', word: 'resource parameter' }));
}

function* custom(trigger: CustomTrigger): Problems {
  if (!trigger.serverURL) {
    yield { id: 'V-381', message: 'custom trigger gRPC server url is not defined', path: ['serverURL'] };
  }
  if (!trigger.spec) yield { id: 'V-382', message: "trigger body can't be empty", path: ['spec'] };
  if (trigger.secure && !trigger.certSecret) {
    const message = "certSecret can't be nil when the trigger server connection is secure";
    yield { id: 'V-383', message, path: ['certSecret'] };
  }
  yield* resourceParameters('V-384', trigger.parameters);
}

function* email(trigger: EmailTrigger): Problems {
  const { port = 0 } = trigger;
  if (!trigger.host) yield { id: 'V-391', message: "host can't be empty", path: ['host'] };
  if (port < 0 || port > 65_535) {
    yield { id: 'V-392', message: `port: ${port}, port should be between 0-65535`, path: ['port'] };
  }
  yield* resourceParameters('V-393', trigger.parameters);
}

function* resourceParameters(id: string, parameters: readonly TriggerParameter[] | undefined): Problems {
  yield* named(id, validateParameters(parameters, { key: 'parameters', word: 'resource parameter' }));
}

function* payload(id: string, parameters: readonly TriggerParameter[] | undefined): Problems {
  yield* named(id, validateParameters(parameters, { key: 'payload', word: 'payload' }));
}

/** The rule that wraps a parameter's rule has a number of its own. */
function* named(id: string, problems: Problems): Problems {
  for (const problem of problems) yield { ...problem, id: `${id}/${problem.id}` };
}
