package cn.mingzhang.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An account, its activation code and the password chosen, twice. */
record ActivationForm(
        @NotBlank @Size(max = 32) @Nullable String login,
        @NotBlank @Size(max = 100) @Nullable String code,
        @NotBlank @Nullable String password,
        @NotBlank @Nullable String again) {

    static ActivationForm blank() {
        return new ActivationForm(null, null, null, null);
    }
}
