import { type TemplateFunction, define } from '../function.ts';
import * as cryptography from './cryptography.ts';

const result = '(sprig.certificate, error)';
const names = '[]interface {}, []interface {}';

/** Keys and certificates, made of the random bytes and by the clock of the caller. */
export const certificateFunctions: readonly TemplateFunction[] = [
  define(
    'genPrivateKey kind',
    'func(string) string',
    'A new private key: rsa, dsa, ecdsa or ed25519.',
    cryptography.genPrivateKey,
  ),
  define(
    'buildCustomCert certificate key',
    `func(string, string) ${result}`,
    'A certificate and its key, both given in base 64.',
    cryptography.buildCustomCert,
  ),
  define('genCA name days', `func(string, int) ${result}`, 'A new certificate authority.', cryptography.genCA),
  define(
    'genCAWithKey name days key',
    `func(string, int, string) ${result}`,
    'A new certificate authority with that private key.',
    cryptography.genCAWithKey,
  ),
  define(
    'genSelfSignedCert name addresses hosts days',
    `func(string, ${names}, int) ${result}`,
    'A new certificate that signs itself.',
    cryptography.genSelfSignedCert,
  ),
  define(
    'genSelfSignedCertWithKey name addresses hosts days key',
    `func(string, ${names}, int, string) ${result}`,
    'A new certificate with that private key, which signs itself.',
    cryptography.genSelfSignedCertWithKey,
  ),
  define(
    'genSignedCert name addresses hosts days authority',
    `func(string, ${names}, int, sprig.certificate) ${result}`,
    'A new certificate, signed by the authority.',
    cryptography.genSignedCert,
  ),
  define(
    'genSignedCertWithKey name addresses hosts days authority key',
    `func(string, ${names}, int, sprig.certificate, string) ${result}`,
    'A new certificate with that private key, signed by the authority.',
    cryptography.genSignedCertWithKey,
  ),
];
