import type { EventSample, Json } from './sample.ts';

const actor = {
  display_name: 'Mona',
  nickname: 'mona',
  account_id: '557058:0b8f0d6a',
  uuid: '{d301aafa-d676-4ee0-88be-962be7417567}',
  type: 'user',
};

const repository = {
  type: 'repository',
  name: 'shop',
  full_name: 'octo/shop',
  uuid: '{673a6070-3421-46c9-9d48-90745f7bfe8e}',
  is_private: true,
  scm: 'git',
  project: { type: 'project', key: 'OCTO', name: 'Octo', uuid: '{3b7898dc-6891-4225-ae60-24613bb83080}' },
  workspace: { type: 'workspace', slug: 'octo', name: 'Octo', uuid: '{c040300d-cb69-4191-8ecf-cb0c4ea5a5c2}' },
  links: { html: { href: 'https://bitbucket.org/octo/shop' } },
};

const target = {
  type: 'commit',
  hash: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
  message: 'Fix the totals\n',
  date: '2026-07-20T12:08:11+00:00',
  author: { type: 'author', raw: 'Mona <mona@example.com>' },
  parents: [{ type: 'commit', hash: '1e65c05c1d5171631d92438a13901ca7dae9618c' }],
};

const pullrequest = {
  type: 'pullrequest',
  id: 3,
  title: 'Fix the totals',
  description: '',
  state: 'OPEN',
  author: actor,
  source: {
    branch: { name: 'fix' },
    commit: { hash: '709d658dc5b6' },
    repository: { full_name: 'octo/shop', name: 'shop' },
  },
  destination: {
    branch: { name: 'main' },
    commit: { hash: '1e65c05c1d51' },
    repository: { full_name: 'octo/shop', name: 'shop' },
  },
  reviewers: [],
  participants: [],
  merge_commit: null,
  close_source_branch: true,
  comment_count: 0,
  created_on: '2026-07-20T10:11:12.000000+00:00',
  updated_on: '2026-07-20T10:11:12.000000+00:00',
  links: { html: { href: 'https://bitbucket.org/octo/shop/pull-requests/3' } },
};

/** What events of `bitbucket` look like. */
export const bitbucket: readonly EventSample[] = [
  delivery('push', 'repo:push', 'Event `repo:push`.', {
    push: {
      changes: [
        {
          'new': { type: 'branch', name: 'main', target },
          old: {
            type: 'branch',
            name: 'main',
            target: { type: 'commit', hash: '1e65c05c1d5171631d92438a13901ca7dae9618c' },
          },
          created: false,
          closed: false,
          forced: false,
          truncated: false,
          commits: [target],
        },
      ],
    },
    repository,
    actor,
  }),
  delivery('tag', 'repo:push', 'Event `repo:push` of a new tag: `old` is null.', {
    push: {
      changes: [
        {
          'new': { type: 'tag', name: 'v1.2.0', target },
          old: null,
          created: true,
          closed: false,
          forced: false,
          truncated: false,
          commits: [],
        },
      ],
    },
    repository,
    actor,
  }),
  delivery('pull request created', 'pullrequest:created', 'Event `pullrequest:created`.', {
    pullrequest,
    repository,
    actor,
  }),
  delivery('pull request updated', 'pullrequest:updated', 'Event `pullrequest:updated`: new commits, or a new title.', {
    pullrequest: { ...pullrequest, updated_on: '2026-07-20T10:25:00.000000+00:00' },
    repository,
    actor,
  }),
  delivery('pull request approved', 'pullrequest:approved', 'Event `pullrequest:approved`.', {
    pullrequest,
    approval: { date: '2026-07-20T10:30:00.000000+00:00', user: actor },
    repository,
    actor,
  }),
  delivery('pull request merged', 'pullrequest:fulfilled', 'Event `pullrequest:fulfilled`.', {
    pullrequest: { ...pullrequest, state: 'MERGED', merge_commit: { hash: '764413d85e29' }, closed_by: actor },
    repository,
    actor,
  }),
  delivery('pull request declined', 'pullrequest:rejected', 'Event `pullrequest:rejected`.', {
    pullrequest: { ...pullrequest, state: 'DECLINED', reason: 'Done elsewhere.', closed_by: actor },
    repository,
    actor,
  }),
  delivery('changes requested', 'pullrequest:changes_request_created', 'Event `pullrequest:changes_request_created`.', {
    pullrequest,
    changes_request: { date: '2026-07-20T10:30:00.000000+00:00', user: actor },
    repository,
    actor,
  }),
  delivery('comment', 'pullrequest:comment_created', 'Event `pullrequest:comment_created`.', {
    pullrequest: { ...pullrequest, comment_count: 1 },
    comment: {
      id: 17,
      content: { raw: '/deploy staging', markup: 'markdown', html: '<p>/deploy staging</p>' },
      user: actor,
      created_on: '2026-07-20T10:20:00.000000+00:00',
    },
    repository,
    actor,
  }),
  delivery('issue', 'issue:created', 'Event `issue:created`.', {
    issue: {
      type: 'issue',
      id: 1,
      title: 'Totals are wrong',
      content: { raw: 'They are off by a cent.', markup: 'markdown', html: '<p>They are off by a cent.</p>' },
      kind: 'bug',
      priority: 'major',
      state: 'new',
      reporter: actor,
      assignee: null,
      created_on: '2026-07-20T10:11:12.000000+00:00',
      updated_on: '2026-07-20T10:11:12.000000+00:00',
      links: { html: { href: 'https://bitbucket.org/octo/shop/issues/1' } },
    },
    repository,
    actor,
  }),
  delivery('build status', 'repo:commit_status_updated', 'Event `repo:commit_status_updated`.', {
    commit_status: {
      type: 'build',
      key: 'ci',
      name: 'unit tests',
      description: 'All tests passed',
      state: 'SUCCESSFUL',
      refname: 'main',
      url: 'https://ci.example.com/builds/562',
      commit: target,
      created_on: '2026-07-20T10:12:00.000000+00:00',
      updated_on: '2026-07-20T10:15:00.000000+00:00',
    },
    repository,
    actor,
  }),
];

function delivery(name: string, event: string, description: string, body: Json): EventSample {
  const headers = {
    Accept: ['*/*'],
    'Content-Length': ['4120'],
    'Content-Type': ['application/json'],
    'User-Agent': ['Bitbucket-Webhooks/2.0'],
    'X-Attempt-Number': ['1'],
    'X-Event-Key': [event],
    'X-Hook-Uuid': ['b1f0b6f1-2f1f-4c9e-8a4f-3f6d9a0b1c2d'],
    'X-Request-Uuid': ['2f1f9c0b-4d3a-4c9e-8a4f-3f6d9a0b1c2d'],
  };
  return { name, description, data: { headers, body } };
}
