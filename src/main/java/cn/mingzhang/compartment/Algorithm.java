package cn.mingzhang.compartment;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** What a value is encrypted with; its name is stored beside the value, so that both may stand in one table. */
enum Algorithm {
    AES_256_GCM("AES-256-GCM", 32) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text) {
            try {
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                        seal ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                        new SecretKeySpec(key, "AES"),
                        new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(place);
                return cipher.doFinal(text);
            } catch (GeneralSecurityException refused) {
                throw new Unreadable(refused);
            }
        }
    },
    /** GM/T 0002 in the mode of RFC 8998; software only. */
    SM4_GCM("SM4-GCM", 16) {
        @Override
        byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text) {
            try {
                var cipher = GCMBlockCipher.newInstance(new SM4Engine());
                cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place));
                var out = new byte[cipher.getOutputSize(text.length)];
                var done = cipher.processBytes(text, 0, text.length, out, 0);
                cipher.doFinal(out, done);
                return out;
            } catch (InvalidCipherTextException refused) {
                throw new Unreadable(refused);
            }
        }
    };

    static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    final String id;
    final int keyLength;

    Algorithm(String id, int keyLength) {
        this.id = id;
        this.keyLength = keyLength;
    }

    abstract byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] place, byte[] text);

    static Algorithm of(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mingzhang.sealed.algorithm: AES-256-GCM or SM4-GCM"));
    }

    /** Another key, another place, or altered. */
    static final class Unreadable extends RuntimeException {
        Unreadable(Exception cause) {
            super("a sealed value cannot be opened here", cause);
        }
    }
}
