package cn.mingzhang.projects;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 证照: the number and date of a permit or filing, as far as they are known. */
@Embeddable
public record Permit(@Nullable String number, @Nullable LocalDate on) {

    public static final Permit NONE = new Permit(null, null);
}
