/*
 * What events of GitHub speak of, as its REST API shows them; keys sorted.
 */

export const owner = { id: 6811672, login: 'octo-org', site_admin: false, type: 'Organization' };

export const mona = { id: 583231, login: 'mona', site_admin: false, type: 'User' };

export const repository = {
  default_branch: 'main',
  full_name: 'octo-org/shop',
  html_url: 'https://github.com/octo-org/shop',
  id: 35129377,
  name: 'shop',
  owner,
  private: false,
};

export const head = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
export const base = '9049f1265b7d61be4a8904a9a27120d2064dab3b';

export const commit = {
  added: [],
  author: { email: 'mona@example.com', name: 'Mona', username: 'mona' },
  committer: { email: 'noreply@github.com', name: 'GitHub', username: 'web-flow' },
  distinct: true,
  id: head,
  message: 'Fix the totals',
  modified: ['src/total.ts'],
  removed: [],
  timestamp: '2026-07-20T12:08:11+02:00',
  tree_id: 'f9d2a07e9488b91af2641b26b9407fe22a451433',
  url: `https://github.com/octo-org/shop/commit/${head}`,
};

export const pullRequest = {
  base: { label: 'octo-org:main', ref: 'main', repo: repository, sha: base, user: owner },
  body: 'The totals were off by a cent.',
  changed_files: 1,
  commits: 1,
  created_at: '2026-07-20T10:11:12Z',
  draft: false,
  head: { label: 'octo-org:fix', ref: 'fix', repo: repository, sha: head, user: owner },
  html_url: 'https://github.com/octo-org/shop/pull/2',
  id: 279147437,
  labels: [{ color: 'd73a4a', id: 208045946, name: 'bug' }],
  merge_commit_sha: null,
  merged: false,
  merged_at: null,
  number: 2,
  state: 'open',
  title: 'Fix the totals',
  updated_at: '2026-07-20T10:11:12Z',
  user: mona,
};

export const issue = {
  assignees: [],
  body: 'They are off by a cent.',
  comments: 0,
  created_at: '2026-07-20T10:11:12Z',
  html_url: 'https://github.com/octo-org/shop/issues/1',
  id: 444500041,
  labels: [{ color: 'd73a4a', id: 208045946, name: 'bug' }],
  number: 1,
  state: 'open',
  title: 'Totals are wrong',
  user: mona,
};
