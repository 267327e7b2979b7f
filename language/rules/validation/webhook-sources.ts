import type {
  BitbucketEventSource,
  BitbucketServerEventSource,
  GerritEventSource,
  GithubEventSource,
  GitlabEventSource,
  SNSEventSource,
  SlackEventSource,
  StorageGridEventSource,
  StripeEventSource,
} from '../../../schemas/types.generated.ts';
import type { Problems } from './problem.ts';
import { parseDuration } from '../../go/duration.ts';
import { validateWebhook } from './connection.ts';

/** Sources that listen on HTTP; each ends with the rules of its `webhook`. */
export function* bitbucket(source: BitbucketEventSource): Problems {
  const { auth, webhook, events, repositories, owner, repositorySlug } = source;
  if (!repositories?.length && (!owner || !repositorySlug)) {
    yield { id: 'bitbucket-1', message: 'at least one repository is required', path: ['repositories'] };
  }
  if (!auth) {
    const message = 'runtime error: invalid memory address or nil pointer dereference';
    yield { id: 'bitbucket-crash', message, path: ['auth'], crash: true };
  }
  const credentials = (auth?.basic?.username && auth.basic.password) || auth?.oauthToken;
  if (credentials && webhook?.url && !events?.length) {
    yield { id: 'bitbucket-2', message: 'events must be defined to create a bitbucket webhooks', path: ['events'] };
  }
  yield* validateWebhook(webhook);
}

export function* bitbucketserver(source: BitbucketServerEventSource): Problems {
  const { accessToken, webhook, events, projects, projectKey, repositorySlug, checkInterval } = source;
  const repositories = source.repositories?.length || (projectKey && repositorySlug);
  if (accessToken && webhook?.url && (repositories || projects?.length) && !events?.length) {
    const message = 'events must be defined to create a bitbucket server webhook';
    yield { id: 'bitbucketserver-1', message, path: ['events'] };
  }
  if (!source.bitbucketserverBaseURL) {
    const message = "bitbucket server base url can't be empty";
    yield { id: 'bitbucketserver-2', message, path: ['bitbucketserverBaseURL'] };
  }
  if (checkInterval) {
    const parsed = parseDuration(checkInterval);
    if ('error' in parsed) {
      const message = `failed to parse webhook check interval duration: ${parsed.error}`;
      yield { id: 'bitbucketserver-3', message, path: ['checkInterval'] };
    }
  }
  yield* validateWebhook(webhook);
}

export function* gerrit({ projects, events, gerritBaseURL, auth, webhook }: GerritEventSource): Problems {
  if (!projects?.length) yield { id: 'gerrit-1', message: 'projects cannot be empty', path: ['projects'] };
  if (!events) yield { id: 'gerrit-2', message: "events can't be empty", path: ['events'] };
  if (!gerritBaseURL) yield { id: 'gerrit-3', message: "gerrit base url can't be empty", path: ['gerritBaseURL'] };
  if (!auth) yield { id: 'gerrit-4', message: "username and password can't be empty", path: ['auth'] };
  yield* validateWebhook(webhook);
}

export function* github(source: GithubEventSource): Problems {
  const { organizations, webhook, events, contentType, githubBaseURL, githubUploadURL } = source;
  const repositories = (source.repositories?.length ?? 0) > 0 || Boolean(source.owner && source.repository);
  // A list that is there counts, even an empty one.
  if (!repositories && !organizations) {
    yield {
      id: 'github-1',
      message: 'either repositories or organizations is required',
      path: ['repositories'],
    };
  }
  if (repositories && organizations) {
    const message = 'only one of repositories and organizations is allowed';
    yield { id: 'github-2', message, path: ['organizations'] };
  }
  if ((source.apiToken || source.githubApp?.privateKey) && webhook?.url && !events?.length) {
    yield { id: 'github-3', message: 'events must be defined to create a github webhook', path: ['events'] };
  }
  if (contentType && contentType !== 'json' && contentType !== 'form') {
    yield { id: 'github-4', message: 'content type must be "json" or "form"', path: ['contentType'] };
  }
  if (githubUploadURL && !githubBaseURL) {
    const message = 'githubBaseURL is required when githubUploadURL is set';
    yield { id: 'github-5', message, path: ['githubBaseURL'] };
  }
  if (githubBaseURL && !githubUploadURL) {
    const message = 'githubUploadURL is required when githubBaseURL is set';
    yield { id: 'github-6', message, path: ['githubUploadURL'] };
  }
  yield* validateWebhook(webhook);
}

export function* gitlab({ events, gitlabBaseURL, accessToken, webhook }: GitlabEventSource): Problems {
  if (!events) yield { id: 'gitlab-1', message: "events can't be empty", path: ['events'] };
  if (!gitlabBaseURL) yield { id: 'gitlab-2', message: "gitlab base url can't be empty", path: ['gitlabBaseURL'] };
  if (!accessToken) yield { id: 'gitlab-3', message: "access token can't be nil", path: ['accessToken'] };
  yield* validateWebhook(webhook);
}

export function* slack({ token, signingSecret, webhook }: SlackEventSource): Problems {
  if (!token) yield { id: 'slack-1', message: 'token not provided', path: ['token'] };
  if (!signingSecret) yield { id: 'slack-2', message: 'signingSecret not provided', path: ['signingSecret'] };
  yield* validateWebhook(webhook);
}

export function* sns({ topicArn, region, webhook }: SNSEventSource): Problems {
  if (!topicArn) yield { id: 'sns-1', message: 'must specify topic arn', path: ['topicArn'] };
  if (!region) yield { id: 'sns-2', message: 'must specify region', path: ['region'] };
  yield* validateWebhook(webhook);
}

export function* storageGrid(source: StorageGridEventSource): Problems {
  if (!source.topicArn) yield { id: 'storageGrid-1', message: 'topic arn must be provided', path: ['topicArn'] };
  if (!source.apiURL) yield { id: 'storageGrid-2', message: 'api url must be provided', path: ['apiURL'] };
  if (!source.authToken) {
    yield { id: 'storageGrid-3', message: 'api auth token must be provided', path: ['authToken'] };
  }
  if (!source.bucket) yield { id: 'storageGrid-4', message: 'bucket name must be provided', path: ['bucket'] };
  if (!source.events) yield { id: 'storageGrid-5', message: 'event types must be provided', path: ['events'] };
  yield* validateWebhook(source.webhook);
}

export function* stripe({ createWebhook, apiKey, webhook }: StripeEventSource): Problems {
  if (createWebhook && !apiKey) {
    yield { id: 'stripe-1', message: 'api key K8s secret selector not provided', path: ['apiKey'] };
  }
  yield* validateWebhook(webhook);
}
