package cn.mingzhang.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * 存证: the head of the chain on a day, signed (Ed25519) with a key that the database does not hold. Whoever rewrites the database
 * cannot write such a file anew, and a chain that disagrees with it was cut or made anew.
 *
 * @param key the beginning of the public key's digest
 */
record SignedHead(LocalDate on, long block, byte[] digest, String key, byte[] signature) implements Witness {
    private static final String FIRST_LINE = "mingzhang-head-1";
    private static final String ALGORITHM = "Ed25519";

    static SignedHead sign(LocalDate on, ChainWalk.Head head, PrivateKey secret, PublicKey open) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(words(on, head.number(), head.digest()));
            return new SignedHead(on, head.number(), head.digest(), name(open), signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isSignedWith(PublicKey open) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(open);
            check.update(words(on, block, digest));
            return check.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    @Override
    public boolean agrees(byte[] other) {
        return Arrays.equals(digest, other);
    }

    String code() {
        return HeadCode.of(block, digest).toString();
    }

    String fileName() {
        return on + "-" + block + ".head";
    }

    String text() {
        return String.join(
                "\n",
                FIRST_LINE,
                "date=" + on,
                "block=" + block,
                "digest=" + HexFormat.of().formatHex(digest),
                "code=" + code(),
                "key=" + key,
                "signature=" + Base64.getEncoder().encodeToString(signature),
                "");
    }

    /** Throws {@link IllegalArgumentException} for what is none. */
    static SignedHead read(String text) {
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new IllegalArgumentException("not a signed head");
        }
        var values = text.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
        try {
            return new SignedHead(
                    LocalDate.parse(values.get("date")),
                    Long.parseLong(values.get("block")),
                    HexFormat.of().parseHex(values.get("digest")),
                    values.get("key"),
                    Base64.getDecoder().decode(values.get("signature")));
        } catch (java.time.DateTimeException | NullPointerException odd) {
            throw new IllegalArgumentException("not a signed head");
        }
    }

    static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
    }

    static String name(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 0, 8);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] words(LocalDate on, long block, byte[] digest) {
        return new CanonicalBytes()
                .text(FIRST_LINE)
                .text(on.toString())
                .number(block)
                .raw(digest)
                .sha256();
    }

    @Override
    public String toString() {
        return code();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedHead that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
