// The few calls of libsodium that the transport makes. Forgeries are answered by `false`: the
// public wrapper throws, and making an error costs ten times what the check does, so a flood of
// forgeries would cost more than its senders. The binding below it answers a number instead, but
// takes wrong lengths for the end of the process: each caller here has fixed or checked lengths.
import sodium from 'sodium-native';
import binding from 'sodium-native/binding.js';
import { KEY_BYTES, MAC_BYTES } from './limits.ts';

export const BOX_SEAL_BYTES = 48;

export interface KeyPair {
  readonly publicKey: Buffer;
  readonly secretKey: Buffer;
}

export function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  sodium.randombytes_buf(bytes);
  return bytes;
}

/** A key shared by those who seal tokens and those who open them. */
export const createKey = (): Buffer => randomBytes(KEY_BYTES);

export function createKeyPair(): KeyPair {
  const publicKey = Buffer.alloc(KEY_BYTES);
  const secretKey = Buffer.alloc(KEY_BYTES);
  sodium.crypto_box_keypair(publicKey, secretKey);
  return { publicKey, secretKey };
}

/** ChaCha20-Poly1305 (RFC 8439) of `length` bytes at `start`, in place, the MAC behind them. */
export function encryptInPlace(
  bytes: Buffer,
  start: number,
  length: number,
  associated: Buffer | undefined,
  nonce: Buffer,
  key: Buffer,
): void {
  const sealed = bytes.subarray(start, start + length + MAC_BYTES);
  const plain = bytes.subarray(start, start + length);
  binding.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, plain, associated, nonce, key);
}

/** @param end behind the MAC; at least MAC_BYTES behind start */
export function decryptInPlace(
  bytes: Buffer,
  start: number,
  end: number,
  associated: Buffer | undefined,
  nonce: Buffer,
  key: Buffer,
): boolean {
  const sealed = bytes.subarray(start, end);
  const plain = bytes.subarray(start, end - MAC_BYTES);
  return (
    binding.crypto_aead_chacha20poly1305_ietf_decrypt(plain, sealed, associated, nonce, key) >= 0
  );
}

export function sealWithKey(plain: Buffer, associated: Buffer, nonce: Buffer, key: Buffer): Buffer {
  const sealed = Buffer.alloc(plain.length + MAC_BYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed, plain, associated, null, nonce, key);
  return sealed;
}

/** @param plain MAC_BYTES shorter than sealed */
export function openWithKey(
  plain: Buffer,
  sealed: Buffer,
  associated: Buffer,
  nonce: Buffer,
  key: Buffer,
): boolean {
  return (
    binding.crypto_aead_xchacha20poly1305_ietf_decrypt(plain, sealed, associated, nonce, key) >= 0
  );
}

/** X25519 sealed box: whoever seals cannot open it again, nor needs a key of his own. */
export function sealBox(plain: Buffer, publicKey: Buffer): Buffer {
  const sealed = Buffer.alloc(plain.length + BOX_SEAL_BYTES);
  sodium.crypto_box_seal(sealed, plain, publicKey);
  return sealed;
}

/** @param plain BOX_SEAL_BYTES shorter than sealed */
export function openBox(plain: Buffer, sealed: Buffer, { publicKey, secretKey }: KeyPair): boolean {
  return sodium.crypto_box_seal_open(plain, sealed, publicKey, secretKey);
}
