package cn.mingzhang.people;

import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords in a row: none is judged for a while. */
public class AccountWaits extends LockedException {
    @java.io.Serial
    private static final long serialVersionUID = 1;

    private final long minutes;

    AccountWaits(long minutes) {
        super("wait " + minutes + " minutes");
        this.minutes = minutes;
    }

    public long minutes() {
        return minutes;
    }
}
