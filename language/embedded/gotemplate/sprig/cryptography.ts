/** Whatever needs a cryptographic library, by its name in sprig. Functions alone, so that a bundle can wait for the first call. */
export { decryptAES, encryptAES } from './aes.ts';
export { sha1sum, sha256sum, sha512sum } from './digests.ts';
export { derivePassword } from './master-password.ts';
export {
  buildCustomCert,
  genCA,
  genCAWithKey,
  genPrivateKey,
  genSelfSignedCert,
  genSelfSignedCertWithKey,
  genSignedCert,
  genSignedCertWithKey,
} from './x509/generate.ts';
