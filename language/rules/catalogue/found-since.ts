import type { Entry } from './entry.ts';

/** What was found in upstream's code, or in what it talks to, after the first lists. */
export const foundSince: readonly Entry[] = [
  { id: 'F-1', what: 'A k8s trigger that updates, patches or deletes an object without a name fails each time.' },
  {
    id: 'F-2',
    what: 'Of the kinds of patch the API server takes a merge patch, and of its own kinds a strategic one.',
  },
  { id: 'F-3', what: '`liveObject` needs `operation: update` and a namespace.' },
  { id: 'F-4', what: 'A policy whose labels never come is a success unless `errorOnBackoffTimeout` is set.' },
  {
    id: 'F-5',
    what: 'Without `serviceAccountName` the API server mostly forbids what triggers and sources of objects do.',
  },
  { id: 'F-6', what: 'The kind of an object, or a version with its group, is no resource that could be watched.' },
  {
    id: 'F-7',
    what: 'A selector of labels that is none ends the source; a field’s value that is no pattern drops all.',
  },
  {
    id: 'F-8',
    what: 'A misspelt event of a bucket or a repository is only refused by the server, and nothing arrives.',
  },
  {
    id: 'F-9',
    what: 'A strategy that Kafka’s sources and buses do not know means `range`, and a partitioner that they do not know `random`.',
  },
  { id: 'F-10', what: 'A date of a calendar’s exclusions that cannot be read ends the source.' },
  { id: 'F-11', what: 'SQS refuses to wait for more than 20 seconds.' },
  { id: 'F-12', what: 'A word that AWS or the API server does not know is refused by them, each time.' },
];
