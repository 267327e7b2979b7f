import type { EventSample, Json } from './sample.ts';

const actor = {
  name: 'mona',
  emailAddress: 'mona@example.com',
  active: true,
  displayName: 'Mona',
  id: 1,
  slug: 'mona',
  type: 'NORMAL',
};

const repository = {
  slug: 'shop',
  id: 84,
  name: 'shop',
  hierarchyId: '7f3d4d7e0c9b4f1c',
  scmId: 'git',
  state: 'AVAILABLE',
  statusMessage: 'Available',
  forkable: true,
  project: { key: 'OCTO', id: 84, name: 'Octo', public: false, type: 'NORMAL' },
  public: false,
};

const date = '2026-07-20T12:08:11+0200';

const pullRequest = {
  id: 3,
  version: 0,
  title: 'Fix the totals',
  state: 'OPEN',
  open: true,
  closed: false,
  createdDate: 1784542272000,
  updatedDate: 1784542272000,
  fromRef: {
    id: 'refs/heads/fix',
    displayId: 'fix',
    latestCommit: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
    repository,
  },
  toRef: {
    id: 'refs/heads/main',
    displayId: 'main',
    latestCommit: '1e65c05c1d5171631d92438a13901ca7dae9618c',
    repository,
  },
  locked: false,
  author: { user: actor, role: 'AUTHOR', approved: false, status: 'UNAPPROVED' },
  reviewers: [],
  participants: [],
};

/** What events of `bitbucketserver` look like. */
export const bitbucketserver: readonly EventSample[] = [
  delivery('push', 'Event `repo:refs_changed`.', {
    eventKey: 'repo:refs_changed',
    date,
    actor,
    repository,
    changes: [
      {
        ref: { id: 'refs/heads/main', displayId: 'main', type: 'BRANCH' },
        refId: 'refs/heads/main',
        fromHash: '1e65c05c1d5171631d92438a13901ca7dae9618c',
        toHash: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
        type: 'UPDATE',
      },
    ],
  }),
  delivery('tag', 'Event `repo:refs_changed` of a new tag.', {
    eventKey: 'repo:refs_changed',
    date,
    actor,
    repository,
    changes: [
      {
        ref: { id: 'refs/tags/v1.2.0', displayId: 'v1.2.0', type: 'TAG' },
        refId: 'refs/tags/v1.2.0',
        fromHash: '0000000000000000000000000000000000000000',
        toHash: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
        type: 'ADD',
      },
    ],
  }),
  delivery('pull request opened', 'Event `pr:opened`.', { eventKey: 'pr:opened', date, actor, pullRequest }),
  delivery('pull request updated', 'Event `pr:from_ref_updated`.', {
    eventKey: 'pr:from_ref_updated',
    date,
    actor,
    pullRequest: { ...pullRequest, version: 1 },
    previousFromHash: '99f3ea32043ba3ecaa28de6046b420de70257d80',
  }),
  delivery('pull request modified', 'Event `pr:modified`: a new title, description or target.', {
    eventKey: 'pr:modified',
    date,
    actor,
    pullRequest: { ...pullRequest, version: 1 },
    previousTitle: 'Fix totals',
    previousDescription: 'They are off by a cent.',
    previousTarget: {
      id: 'refs/heads/main',
      displayId: 'main',
      type: 'BRANCH',
      latestCommit: '1e65c05c1d5171631d92438a13901ca7dae9618c',
      latestChangeset: '1e65c05c1d5171631d92438a13901ca7dae9618c',
    },
  }),
  delivery('pull request approved', 'Event `pr:reviewer:approved`.', {
    eventKey: 'pr:reviewer:approved',
    date,
    actor,
    pullRequest,
    participant: {
      user: actor,
      lastReviewedCommit: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
      role: 'REVIEWER',
      approved: true,
      status: 'APPROVED',
    },
    previousStatus: 'UNAPPROVED',
  }),
  delivery('pull request merged', 'Event `pr:merged`.', {
    eventKey: 'pr:merged',
    date,
    actor,
    pullRequest: {
      ...pullRequest,
      version: 2,
      state: 'MERGED',
      open: false,
      closed: true,
      closedDate: 1784545872000,
      properties: {
        mergeCommit: { displayId: '764413d85e2', id: '764413d85e29bfe7a3ea9db1bbb8a9d2c2e1c1f7' },
      },
    },
  }),
  delivery('pull request declined', 'Event `pr:declined`.', {
    eventKey: 'pr:declined',
    date,
    actor,
    pullRequest: {
      ...pullRequest,
      version: 2,
      state: 'DECLINED',
      open: false,
      closed: true,
      closedDate: 1784545872000,
    },
  }),
  delivery('changes requested', 'Event `pr:reviewer:needs_work`.', {
    eventKey: 'pr:reviewer:needs_work',
    date,
    actor,
    pullRequest,
    participant: {
      user: actor,
      lastReviewedCommit: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
      role: 'REVIEWER',
      approved: false,
      status: 'NEEDS_WORK',
    },
    previousStatus: 'UNAPPROVED',
  }),
  delivery('comment', 'Event `pr:comment:added`.', {
    eventKey: 'pr:comment:added',
    date,
    actor,
    pullRequest,
    comment: {
      properties: { repositoryId: 84 },
      id: 62,
      version: 0,
      text: '/deploy staging',
      author: actor,
      createdDate: 1784542800000,
      updatedDate: 1784542800000,
      comments: [],
      tasks: [],
    },
  }),
];

function delivery(name: string, description: string, body: { readonly eventKey: string } & Json): EventSample {
  const headers = {
    Accept: ['*/*'],
    'Content-Length': ['2190'],
    'Content-Type': ['application/json; charset=utf-8'],
    'User-Agent': ['Atlassian HttpClient 4.2.0 / Bitbucket-8.19.0'],
    'X-Event-Key': [body.eventKey],
    'X-Request-Id': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
  };
  return { name, description, data: { headers, body } };
}
