package cn.mingzhang.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one-time code and the three administrators, three different persons. */
record SetupForm(
        @NotBlank @Size(max = 100) @Nullable String code,
        @NotBlank @Size(max = 100) @Nullable String unit,

        @NotBlank @Pattern(regexp = LOGIN, message = "{people.login.pattern}") @Nullable
        String systemLogin,

        @NotBlank @Size(max = 50) @Nullable String systemName,

        @NotBlank @Pattern(regexp = LOGIN, message = "{people.login.pattern}") @Nullable
        String securityLogin,

        @NotBlank @Size(max = 50) @Nullable String securityName,

        @NotBlank @Pattern(regexp = LOGIN, message = "{people.login.pattern}") @Nullable
        String auditLogin,

        @NotBlank @Size(max = 50) @Nullable String auditName) {

    static final String LOGIN = "[a-z][a-z0-9._-]{1,31}";

    static SetupForm blank() {
        return new SetupForm(null, null, null, null, null, null, null, null);
    }

    boolean namesThreePersons() {
        return Stream.of(systemLogin, securityLogin, auditLogin).distinct().count() == 3
                && Stream.of(systemName, securityName, auditName).distinct().count() == 3;
    }

    List<Setup.Named> named() {
        return List.of(
                new Setup.Named(Post.SYSTEM_ADMIN, systemLogin, systemName),
                new Setup.Named(Post.SECURITY_ADMIN, securityLogin, securityName),
                new Setup.Named(Post.AUDIT_ADMIN, auditLogin, auditName));
    }
}
