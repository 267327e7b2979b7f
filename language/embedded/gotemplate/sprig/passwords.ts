import { toBytes } from '../../../go/strings.ts';
import type { Run } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { bcryptHash } from './bcrypt.ts';
import * as cryptography from './cryptography.ts';

/** Encryption and passwords. */
export const passwordFunctions: readonly TemplateFunction[] = [
  define('bcrypt password', 'func(string) string', 'The bcrypt hash of a password.', ([password], run) =>
    bcrypt(password as string, run),
  ),
  define(
    'htpasswd user password',
    'func(string, string) string',
    'A line for a file of basic authentication.',
    ([user, password], run) => {
      if ((user as string).includes(':')) return `invalid username: ${user as string}`;
      return `${user as string}:${bcrypt(password as string, run)}`;
    },
  ),
  define(
    'derivePassword counter kind password user site',
    'func(uint32, string, string, string, string) string',
    'The password of a site by the Master Password algorithm.',
    cryptography.derivePassword,
  ),
  define(
    'encryptAES password text',
    'func(string, string) (string, error)',
    'Encrypts with AES-256 in CBC mode, in base 64.',
    cryptography.encryptAES,
  ),
  define(
    'decryptAES password text',
    'func(string, string) (string, error)',
    'Decrypts what encryptAES wrote.',
    cryptography.decryptAES,
  ),
];

function bcrypt(password: string, run: Run): string {
  const bytes = toBytes(password);
  if (bytes.length > 72) {
    return 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes';
  }
  // As many steps as the cost is worth, so that a loop of them ends.
  run.fuel.step(500_000);
  return bcryptHash(bytes, run.sources.random(16), 10);
}
