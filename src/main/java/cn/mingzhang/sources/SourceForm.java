package cn.mingzhang.sources;

import cn.mingzhang.lists.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** A source as it is typed. */
record SourceForm(
        @NotBlank(message = "{sources.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String title,

        @Size(max = 60, message = "{projects.error.long}") @Nullable
        String documentNumber,

        @NotBlank(message = "{sources.error.issuer}") @Size(max = 100, message = "{projects.error.long}") @Nullable
        String issuer,

        @NotNull(message = "{sources.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate datedOn,

        @NotNull(message = "{sources.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate from,

        @NotNull(message = "{sources.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate to,

        @NotBlank(message = "{sources.error.scope}") @Size(max = 500, message = "{projects.error.long}") @Nullable
        String scope,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String firm,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String engagement,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn,

        @NotEmpty(message = "{sources.error.units}") @Nullable
        List<Long> units) {

    SourceForm {
        title = Typed.line(title);
        documentNumber = Typed.line(documentNumber);
        issuer = Typed.line(issuer);
        scope = Typed.line(scope);
        firm = Typed.line(firm);
        engagement = Typed.line(engagement);
        units = units == null ? List.of() : units;
    }

    static SourceForm blank(LocalDate today) {
        return new SourceForm(null, null, null, today, null, null, null, null, null, null, List.of());
    }

    static SourceForm of(SourceDocument source, List<Long> units) {
        return new SourceForm(
                source.title(),
                source.documentNumber(),
                source.issuer(),
                source.datedOn(),
                source.periodFrom(),
                source.periodTo(),
                source.scope(),
                source.firm(),
                source.engagement(),
                source.dueOn(),
                units);
    }

    void check(SourceKind kind, Errors errors) {
        if (kind == SourceKind.AUDIT && firm == null) {
            errors.rejectValue("firm", "sources.error.firm");
        }
        if (kind == SourceKind.AUDIT && engagement == null) {
            errors.rejectValue("engagement", "sources.error.engagement");
        }
        if (kind.isRound() && dueOn == null && !errors.hasFieldErrors("dueOn")) {
            errors.rejectValue("dueOn", "sources.error.date");
        }
    }

    NewSource source(SourceKind kind) {
        return new NewSource(
                kind,
                Objects.requireNonNull(title),
                documentNumber,
                Objects.requireNonNull(issuer),
                Objects.requireNonNull(datedOn),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(scope),
                kind == SourceKind.AUDIT ? firm : null,
                kind == SourceKind.AUDIT ? engagement : null,
                kind.isRound() ? dueOn : null,
                Set.copyOf(Objects.requireNonNull(units)));
    }
}
