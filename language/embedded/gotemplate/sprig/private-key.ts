import { p256 } from '@noble/curves/nist.js';
import { toBase64 } from '../../../go/json-base64.ts';

/** A P-256 key out of 48 random bytes, as `x509.MarshalECPrivateKey` writes it, in PEM. */
export function ecdsaKey(random: Uint8Array): string {
  const secret = p256.utils.randomSecretKey(random);
  const point = p256.getPublicKey(secret, false);
  const curve = element(0x06, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]);
  const parts = [
    element(0x02, [1]),
    element(0x04, Array.from(secret)),
    element(0xa0, curve),
    element(0xa1, element(0x03, [0, ...point])),
  ];
  return pem('EC PRIVATE KEY', element(0x30, parts.flat()));
}

/** An Ed25519 key with 32 random bytes as its seed, in PKCS #8 and PEM. */
export function ed25519Key(seed: Uint8Array): string {
  const algorithm = element(0x30, element(0x06, [0x2b, 0x65, 0x70]));
  const secret = element(0x04, element(0x04, Array.from(seed)));
  return pem('PRIVATE KEY', element(0x30, [...element(0x02, [0]), ...algorithm, ...secret]));
}

/** An element of DER, shorter than 256 bytes. */
function element(tag: number, content: readonly number[]): number[] {
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return [tag, ...length, ...content];
}

function pem(kind: string, der: readonly number[]): string {
  const lines = toBase64(Uint8Array.from(der)).replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN ${kind}-----\n${lines}-----END ${kind}-----\n`;
}
