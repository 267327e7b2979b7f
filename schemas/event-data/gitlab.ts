import type { EventSample } from './sample.ts';

/** What events of `gitlab` look like. */
export const gitlab: readonly EventSample[] = [
  {
    name: 'push',
    description: 'Event `PushEvents`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Gitlab-Event': ['Push Hook'],
        'X-Gitlab-Event-Uuid': ['13792a34-cac6-4fda-95a8-c58e00a3954e'],
      },
      body: {
        object_kind: 'push',
        event_name: 'push',
        before: '95790bf',
        after: 'da15608',
        ref: 'refs/heads/main',
        checkout_sha: 'da15608',
        user_username: 'mona',
        project_id: 15,
        project: {
          id: 15,
          name: 'Shop',
          path_with_namespace: 'octo/shop',
          web_url: 'https://gitlab.example.com/octo/shop',
          default_branch: 'main',
        },
        commits: [
          {
            id: 'da15608',
            title: 'Fix the totals',
            message: 'Fix the totals\n',
            added: [],
            modified: ['src/total.ts'],
            removed: [],
          },
        ],
        total_commits_count: 1,
      },
    },
  },
  {
    name: 'merge request',
    description: 'Event `MergeRequestsEvents`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Gitlab-Event': ['Merge Request Hook'],
        'X-Gitlab-Event-Uuid': ['13792a34-cac6-4fda-95a8-c58e00a3954e'],
      },
      body: {
        object_kind: 'merge_request',
        event_type: 'merge_request',
        user: { username: 'mona' },
        project: {
          id: 15,
          name: 'Shop',
          path_with_namespace: 'octo/shop',
          web_url: 'https://gitlab.example.com/octo/shop',
          default_branch: 'main',
        },
        object_attributes: {
          id: 99,
          iid: 1,
          title: 'Fix the totals',
          state: 'opened',
          action: 'open',
          source_branch: 'fix',
          target_branch: 'main',
        },
        labels: [],
      },
    },
  },
  {
    name: 'tag',
    description: 'Event `TagPushEvents`.',
    data: {
      headers: {
        Accept: ['*/*'],
        'Content-Length': ['62'],
        'Content-Type': ['application/json'],
        'X-Gitlab-Event': ['Tag Push Hook'],
        'X-Gitlab-Event-Uuid': ['13792a34-cac6-4fda-95a8-c58e00a3954e'],
      },
      body: {
        object_kind: 'tag_push',
        ref: 'refs/tags/v1.2.0',
        before: '0000000',
        after: '82b3d5a',
        user_name: 'Mona',
        project: {
          id: 15,
          name: 'Shop',
          path_with_namespace: 'octo/shop',
          web_url: 'https://gitlab.example.com/octo/shop',
          default_branch: 'main',
        },
        commits: [],
      },
    },
  },
];
