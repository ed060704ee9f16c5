package cn.mingzhang.gate;

import java.io.Serializable;
import java.time.Instant;

/** For tests from other packages: what the session of somebody keeps who stands in the door. */
public final class HalfIn {
    public static final String ATTRIBUTE = Pass.ATTRIBUTE;

    private HalfIn() {}

    /** His password was right, and is older than the office allows. */
    public static Serializable withAnOldPassword() {
        return new Pass(false, true, Instant.now(), null, "127.0.0.1", "x");
    }
}
