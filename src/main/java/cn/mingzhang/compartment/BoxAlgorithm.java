package cn.mingzhang.compartment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/** How a key that only encrypts is made of 32 secret bytes, and how a fresh key is agreed with or wrapped for it. */
enum BoxAlgorithm {
    X25519_AES("X25519-AES-256-GCM", Algorithm.AES_256_GCM) {
        @Override
        byte[] publicKey(byte[] secret) {
            return new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
        }

        @Override
        Fresh fresh(byte[] publicKey) {
            var mine = new X25519PrivateKeyParameters(RANDOM);
            var sent = mine.generatePublicKey().getEncoded();
            return new Fresh(sent, agreed(mine, publicKey, sent, publicKey));
        }

        @Override
        byte[] key(byte[] sent, byte[] secret) {
            return agreed(new X25519PrivateKeyParameters(secret), sent, sent, publicKey(secret));
        }

        private byte[] agreed(X25519PrivateKeyParameters mine, byte[] theirs, byte[] sent, byte[] receiver) {
            var agreement = new X25519Agreement();
            agreement.init(mine);
            var shared = new byte[agreement.getAgreementSize()];
            agreement.calculateAgreement(new X25519PublicKeyParameters(theirs), shared, 0);
            return hkdf(new SHA256Digest(), shared, sent, receiver, cipher.keyLength);
        }
    },
    /** GM/T 0003 wraps the key, GM/T 0002 encrypts with it; software only. */
    SM2_SM4("SM2-SM4-GCM", Algorithm.SM4_GCM) {
        @Override
        byte[] publicKey(byte[] secret) {
            return SM2.getG().multiply(scalar(secret)).normalize().getEncoded(false);
        }

        @Override
        Fresh fresh(byte[] publicKey) {
            var key = new byte[cipher.keyLength];
            RANDOM.nextBytes(key);
            var receiver = new ECPublicKeyParameters(SM2.getCurve().decodePoint(publicKey), SM2);
            var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(true, new ParametersWithRandom(receiver, RANDOM));
            return new Fresh(process(engine, key), key);
        }

        @Override
        byte[] key(byte[] sent, byte[] secret) {
            var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(false, new ECPrivateKeyParameters(scalar(secret), SM2));
            return process(engine, sent);
        }

        private byte[] process(SM2Engine engine, byte[] content) {
            try {
                return engine.processBlock(content, 0, content.length);
            } catch (InvalidCipherTextException refused) {
                throw new Algorithm.Unreadable(refused);
            }
        }

        private BigInteger scalar(byte[] secret) {
            var wide = hkdf(new SM3Digest(), secret, new byte[0], id.getBytes(UTF_8), 48);
            return new BigInteger(1, wide)
                    .mod(SM2.getN().subtract(BigInteger.TWO))
                    .add(BigInteger.ONE);
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ECDomainParameters SM2 = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    final String id;
    final Algorithm cipher;

    BoxAlgorithm(String id, Algorithm cipher) {
        this.id = id;
        this.cipher = cipher;
    }

    /** @param sent goes with what is encrypted: half of an agreement, or a wrapped key */
    record Fresh(byte[] sent, byte[] key) {}

    abstract byte[] publicKey(byte[] secret);

    abstract Fresh fresh(byte[] publicKey);

    abstract byte[] key(byte[] sent, byte[] secret);

    static BoxAlgorithm of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sealed box is made with " + id));
    }

    private static byte[] hkdf(Digest digest, byte[] shared, byte[] salt, byte[] receiver, int length) {
        var generator = new HKDFBytesGenerator(digest);
        var info = ("mingzhang box 1 ").getBytes(UTF_8);
        var about = Arrays.copyOf(info, info.length + receiver.length);
        System.arraycopy(receiver, 0, about, info.length, receiver.length);
        generator.init(new HKDFParameters(shared, salt, about));
        var key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }
}
