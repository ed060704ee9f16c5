package cn.mingzhang.compartment;

/**
 * An encrypted text as it is stored.
 *
 * @param bytes nonce, text and tag
 * @param keyId which key of the key file
 */
public record SealedText(byte[] bytes, String algorithm, String keyId) {}
