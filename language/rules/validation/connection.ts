import type {
  BasicAuth,
  SASLConfig,
  TLSConfig,
  WatchPathConfig,
  WebhookContext,
} from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';
import { atoi, numberError } from '../../go/strconv-parse.ts';
import { parse as parseRegexp } from '../../embedded/regexp/parse.ts';

/** `webhook` of an HTTP source; an absent one has an empty error text (W-1, `common/webhook/validate.go`). */
export function* validateWebhook(webhook: WebhookContext | undefined): Problems {
  if (webhook) yield* within(validateEndpoint(webhook), ['webhook']);
  else yield { id: 'W-1', message: '', path: ['webhook'] };
}

/** The endpoint's own fields (W-2…W-4). */
export function* validateEndpoint({ endpoint, port = '' }: WebhookContext): Problems {
  if (!endpoint) yield { id: 'W-2', message: "endpoint can't be empty", path: ['endpoint'] };
  if (port === '') {
    yield { id: 'W-3', message: "port can't be empty", path: ['port'] };
    return;
  }
  const { error } = atoi(port);
  if (error === null) return;
  const message = `failed to parse server port ${port}. err: ${numberError('Atoi', port, error)}`;
  yield { id: 'W-4', message, path: ['port'] };
}

/** `pkg/apis/events/v1alpha1/validate.go: ValidateTLSConfig` (T-1…T-3). */
export function* validateTls(tls: TLSConfig | undefined): Problems {
  if (!tls || tls.insecureSkipVerify) return;
  const { caCertSecret, clientCertSecret, clientKeySecret, enabled } = tls;
  if (!caCertSecret && !clientCertSecret && !clientKeySecret && !enabled) {
    const message =
      'invalid tls config, please configure either caCertSecret, or clientCertSecret and clientKeySecret, or both';
    yield { id: 'T-2', message, path: ['tls'] };
  }
  if ((clientCertSecret === undefined) !== (clientKeySecret === undefined)) {
    const message = 'invalid tls config, both clientCertSecret and clientKeySecret need to be configured';
    yield { id: 'T-3', message, path: ['tls', clientCertSecret ? 'clientKeySecret' : 'clientCertSecret'] };
  }
}

/** `ValidateBasicAuth` (B-1, B-2). */
export function* validateBasicAuth(auth: BasicAuth | undefined): Problems {
  if (!auth) return;
  if (!auth.username) yield { id: 'B-1', message: 'username missing', path: ['auth', 'username'] };
  if (!auth.password) yield { id: 'B-2', message: 'password missing', path: ['auth', 'password'] };
}

/** `ValidateSASLConfig` (S-1, S-2). */
export function* validateSasl({ mechanism = '', userSecret, passwordSecret }: SASLConfig): Problems {
  if (!['', 'PLAIN', 'OAUTHBEARER', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'GSSAPI'].includes(mechanism)) {
    const message =
      'invalid sasl config. Possible values for SASL Mechanism are `OAUTHBEARER`, `PLAIN`, `SCRAM-SHA-256`, `SCRAM-SHA-512` and `GSSAPI`';
    yield { id: 'S-1', message, path: ['sasl', 'mechanism'] };
  }
  if (!userSecret || !passwordSecret) {
    const message = 'invalid sasl config, both userSecret and passwordSecret must be defined';
    yield { id: 'S-2', message, path: ['sasl', userSecret ? 'passwordSecret' : 'userSecret'] };
  }
}

/** `file_config.go: Validate` (P-1…P-6). */
export function* validateWatchPath({ directory, path, pathRegexp }: WatchPathConfig): Problems {
  if (!directory) yield { id: 'P-1', message: 'directory is required', path: ['directory'] };
  else if (!directory.startsWith('/')) {
    yield { id: 'P-2', message: 'directory must be an absolute file path', path: ['directory'] };
  }
  if (!path && !pathRegexp) yield { id: 'P-3', message: 'either path or pathRegexp must be specified', path: [] };
  if (path && pathRegexp) {
    yield { id: 'P-4', message: 'path and pathRegexp cannot be specified together', path: ['pathRegexp'] };
  }
  if (path?.startsWith('/')) yield { id: 'P-5', message: 'path must be a relative file path', path: ['path'] };
  if (!pathRegexp) return;
  const error = parseRegexp(pathRegexp).errors[0];
  if (error) yield { id: 'P-6', message: error.message, path: ['pathRegexp'] };
}
