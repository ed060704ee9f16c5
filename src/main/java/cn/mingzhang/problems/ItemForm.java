package cn.mingzhang.problems;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 立项: the first level of the ledger. */
record ItemForm(
        @NotNull(message = "{items.year.missing}")
        @Min(value = 2000, message = "{items.year.range}")
        @Max(value = 2099, message = "{items.year.range}")
        @Nullable
        Integer year,

        @NotBlank(message = "{items.name.missing}") @Size(max = 200, message = "{problem.long}") @Nullable
        String name,

        @NotNull(message = "{items.group.missing}") @Nullable
        ClassGroup group) {
    ItemForm {
        name = Typed.line(name);
    }
}
