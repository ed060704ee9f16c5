package cn.mingzhang.views;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is saved, and under which name. */
record ViewForm(
        @NotBlank @Size(max = 30) String name,
        @Nullable Boolean unit,
        @NotNull String path,
        @NotNull @Size(max = 2000) String query) {

    boolean shared() {
        return Boolean.TRUE.equals(unit);
    }
}
