package cn.mingzhang.duties;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** One responsibility as it is typed. */
record DutyForm(
        @NotBlank(message = "{duties.error.what}") @Size(max = 500, message = "{projects.error.long}") @Nullable
        String what,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String leader,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String person,

        @NotNull(message = "{duties.error.dueOn}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate dueOn,

        @Size(max = 300, message = "{projects.error.long}") @Nullable
        String source) {

    DutyForm {
        what = Typed.line(what);
        leader = Typed.line(leader);
        person = Typed.line(person);
        source = Typed.line(source);
    }

    static DutyForm of(DutyItem item) {
        return new DutyForm(item.what(), item.leader(), item.person(), item.dueOn(), item.source());
    }

    NewItem item() {
        return new NewItem(
                Objects.requireNonNull(what),
                Objects.requireNonNullElse(leader, ""),
                Objects.requireNonNullElse(person, ""),
                Objects.requireNonNull(dueOn),
                Objects.requireNonNullElse(source, ""));
    }

    /** A new list. */
    record OfList(
            @NotNull(message = "{duties.error.year}") @Nullable
            Integer year,

            @NotNull(message = "{duties.error.unit}") @Nullable
            Long unitId,

            @NotNull(message = "{duties.error.beginning}") @Nullable
            Beginning beginning,

            @Size(max = 100, message = "{projects.error.long}") @Nullable
            String leader,

            @Size(max = 100, message = "{projects.error.long}") @Nullable
            String person) {
        OfList {
            leader = Typed.line(leader);
            person = Typed.line(person);
        }
    }

    /** Which of the fields is asked is the step's. */
    record OfStep(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate confirmBy,

            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        OfStep {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    /** 进展. */
    record OfProgress(
            @NotBlank(message = "{duties.error.said}") @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable Boolean done) {
        OfProgress {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
            done = Boolean.TRUE.equals(done);
        }
    }
}
