package cn.mingzhang.visits;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 离线检查包 as it was issued: to whom, and the key that seals it, which never leaves the house. */
record Pack(UUID id, long visitId, byte[] secret, int lines, long officerId, String name, LocalDate madeOn) {

    /** Over the issued part as it lies in the file, byte for byte. */
    String seal(byte[] issued) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(issued));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean sealed(byte[] issued, String seal) {
        return MessageDigest.isEqual(seal(issued).getBytes(), seal.getBytes());
    }
}
