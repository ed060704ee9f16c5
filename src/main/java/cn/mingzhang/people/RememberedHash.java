package cn.mingzhang.people;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes the same password once: for the replay, whose people all have the password that the demo shows anyway. */
final class RememberedHash implements PasswordEncoder {
    private final PasswordEncoder encoder;
    private @Nullable String raw;
    private @Nullable String hash;

    RememberedHash(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public synchronized @Nullable String encode(@Nullable CharSequence password) {
        if (password == null || hash == null || !password.toString().equals(raw)) {
            hash = encoder.encode(password);
            raw = password == null ? null : password.toString();
        }
        return hash;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return encoder.matches(password, encoded);
    }
}
