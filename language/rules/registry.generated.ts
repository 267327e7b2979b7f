// Written by `npm run generate` from the folders of language/rules; do not edit.
import type { Rule } from './rule.ts';
import { artifactSource } from './artifact-source/rule.ts';
import { backoff } from './backoff/rule.ts';
import { busName } from './bus-name/rule.ts';
import { dataFilter } from './data-filter/rule.ts';
import { dependencyName } from './dependency-name/rule.ts';
import { dependencyNameTwice } from './dependency-name-twice/rule.ts';
import { deprecatedField } from './deprecated-field/rule.ts';
import { destinationPath } from './destination-path/rule.ts';
import { dlqName } from './dlq-name/rule.ts';
import { duplicateKey } from './duplicate-key/rule.ts';
import { duplicateObject } from './duplicate-object/rule.ts';
import { eventBusSettings } from './event-bus-settings/rule.ts';
import { exprFilter } from './expr-filter/rule.ts';
import { filterOperator } from './filter-operator/rule.ts';
import { fixedName } from './fixed-name/rule.ts';
import { heldEvents } from './held-events/rule.ts';
import { highAvailability } from './high-availability/rule.ts';
import { httpRequest } from './http-request/rule.ts';
import { implicitConditions } from './implicit-conditions/rule.ts';
import { incompleteMessage } from './incomplete-message/rule.ts';
import { ineffectiveField } from './ineffective-field/rule.ts';
import { invalidConditions } from './invalid-conditions/rule.ts';
import { k8sOperation } from './k8s-operation/rule.ts';
import { kafkaJoin } from './kafka-join/rule.ts';
import { kafkaVersion } from './kafka-version/rule.ts';
import { noEvents } from './no-events/rule.ts';
import { noStatusPolicy } from './no-status-policy/rule.ts';
import { objectIdentity } from './object-identity/rule.ts';
import { parameterSource } from './parameter-source/rule.ts';
import { payloadCrash } from './payload-crash/rule.ts';
import { payloadPath } from './payload-path/rule.ts';
import { policyMismatch } from './policy-mismatch/rule.ts';
import { policyTimeout } from './policy-timeout/rule.ts';
import { rateLimit } from './rate-limit/rule.ts';
import { rawData } from './raw-data/rule.ts';
import { refusedUpstream } from './refused-upstream/rule.ts';
import { retryWithoutAtLeastOnce } from './retry-without-at-least-once/rule.ts';
import { scriptMistake } from './script-mistake/rule.ts';
import { scriptReturn } from './script-return/rule.ts';
import { scriptSyntax } from './script-syntax/rule.ts';
import { secureHeader } from './secure-header/rule.ts';
import { serviceAccount } from './service-account/rule.ts';
import { servicePort } from './service-port/rule.ts';
import { sourceFilter } from './source-filter/rule.ts';
import { sourceSettings } from './source-settings/rule.ts';
import { targetField } from './target-field/rule.ts';
import { templateNumber } from './template-number/rule.ts';
import { timeZone } from './time-zone/rule.ts';
import { transformBoth } from './transform-both/rule.ts';
import { triggerKinds } from './trigger-kinds/rule.ts';
import { unanchoredFilter } from './unanchored-filter/rule.ts';
import { unknownDependency } from './unknown-dependency/rule.ts';
import { unknownEvent } from './unknown-event/rule.ts';
import { unknownEventBus } from './unknown-event-bus/rule.ts';
import { unknownField } from './unknown-field/rule.ts';
import { unknownSecret } from './unknown-secret/rule.ts';
import { unknownWord } from './unknown-word/rule.ts';
import { unresolvedBraces } from './unresolved-braces/rule.ts';
import { webhookEndpoint } from './webhook-endpoint/rule.ts';
import { wildcardDependency } from './wildcard-dependency/rule.ts';
import { workflowOperation } from './workflow-operation/rule.ts';
import { wrongType } from './wrong-type/rule.ts';
import { yamlSyntax } from './yaml-syntax/rule.ts';

/** Every rule, in order of code. */
export const rules: readonly Rule[] = [
  artifactSource,
  backoff,
  busName,
  dataFilter,
  dependencyName,
  dependencyNameTwice,
  deprecatedField,
  destinationPath,
  dlqName,
  duplicateKey,
  duplicateObject,
  eventBusSettings,
  exprFilter,
  filterOperator,
  fixedName,
  heldEvents,
  highAvailability,
  httpRequest,
  implicitConditions,
  incompleteMessage,
  ineffectiveField,
  invalidConditions,
  k8sOperation,
  kafkaJoin,
  kafkaVersion,
  noEvents,
  noStatusPolicy,
  objectIdentity,
  parameterSource,
  payloadCrash,
  payloadPath,
  policyMismatch,
  policyTimeout,
  rateLimit,
  rawData,
  refusedUpstream,
  retryWithoutAtLeastOnce,
  scriptMistake,
  scriptReturn,
  scriptSyntax,
  secureHeader,
  serviceAccount,
  servicePort,
  sourceFilter,
  sourceSettings,
  targetField,
  templateNumber,
  timeZone,
  transformBoth,
  triggerKinds,
  unanchoredFilter,
  unknownDependency,
  unknownEvent,
  unknownEventBus,
  unknownField,
  unknownSecret,
  unknownWord,
  unresolvedBraces,
  webhookEndpoint,
  wildcardDependency,
  workflowOperation,
  wrongType,
  yamlSyntax,
];
