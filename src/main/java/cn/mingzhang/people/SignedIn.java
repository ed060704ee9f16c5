package cn.mingzhang.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * All that a session keeps of who signed in. Name, unit and posts are read anew on every request; a session whose epoch is
 * not the account's any more (password changed, account closed) ends.
 */
public record SignedIn(long officerId, String login, int epoch) implements UserDetails {
    @java.io.Serial
    private static final long serialVersionUID = 1;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return login;
    }
}
