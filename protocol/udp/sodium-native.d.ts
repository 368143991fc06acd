// The part of sodium-native that the transport calls; the package comes without types, and those
// on the registry are of its second version.
declare module 'sodium-native' {
  interface Sodium {
    randombytes_buf(buffer: Uint8Array): void;
    crypto_box_keypair(publicKey: Uint8Array, secretKey: Uint8Array): void;
    crypto_box_seal(sealed: Uint8Array, plain: Uint8Array, publicKey: Uint8Array): void;
    crypto_box_seal_open(
      plain: Uint8Array,
      sealed: Uint8Array,
      publicKey: Uint8Array,
      secretKey: Uint8Array,
    ): boolean;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      sealed: Uint8Array,
      plain: Uint8Array,
      associated: Uint8Array,
      secretNonce: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number;
  }
  const sodium: Sodium;
  export default sodium;
}

declare module 'sodium-native/binding.js' {
  /** Answers a negative number where it fails, and leaves lengths to the caller. */
  type Aead = (
    into: Uint8Array,
    from: Uint8Array,
    associated: Uint8Array | undefined,
    nonce: Uint8Array,
    key: Uint8Array,
  ) => number;
  interface Binding {
    crypto_aead_chacha20poly1305_ietf_encrypt: Aead;
    crypto_aead_chacha20poly1305_ietf_decrypt: Aead;
    crypto_aead_xchacha20poly1305_ietf_decrypt: Aead;
  }
  const binding: Binding;
  export default binding;
}
