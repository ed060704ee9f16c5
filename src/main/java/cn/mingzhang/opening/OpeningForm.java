package cn.mingzhang.opening;

import cn.mingzhang.lists.Typed;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ClassGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** An entry as it is typed; what is asked beyond the paper is its kind's ({@link #check}). */
record OpeningForm(
        @Nullable Long unitId,
        @Nullable String project,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String title,

        @Nullable ClassGroup group,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate foundOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate closedOn,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String approver,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String payer,

        @Nullable Yuan assessed,
        @Nullable Yuan reduced,
        @Nullable Yuan paid,

        @Size(max = 20, message = "{projects.error.long}") @Nullable
        String agency,

        @Nullable Integer seriesYear,
        @Nullable Integer lastNumber,

        @NotBlank(message = "{opening.error.paper}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String paper,

        @NotNull(message = "{opening.error.date}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate paperOn,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String remark) {

    OpeningForm {
        project = Typed.line(project);
        title = Typed.line(title);
        approver = Typed.line(approver);
        payer = Typed.line(payer);
        agency = Typed.line(agency);
        paper = Typed.line(paper);
        remark = Typed.line(remark);
    }

    static OpeningForm blank() {
        return new OpeningForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static OpeningForm of(Card card, @Nullable String project) {
        return new OpeningForm(
                card.unitId(),
                project,
                card.title(),
                card.classGroup(),
                card.foundOn(),
                card.closedOn(),
                card.approver(),
                card.payer(),
                card.assessed(),
                card.reduced(),
                card.paid(),
                card.agency(),
                card.seriesYear(),
                card.lastNumber(),
                card.paper(),
                card.paperOn(),
                card.remark());
    }

    /** What the kind asks, said at its field. */
    void check(EntryKind kind, LocalDate today, Errors errors) {
        switch (kind) {
            case CLOSURE -> checkClosure(today, errors);
            case BALANCE -> checkBalance(errors);
            case SERIES -> checkSeries(today, errors);
        }
        if (kind != EntryKind.BALANCE) {
            must(unitId != null, errors, "unitId", "projects.error.unitId");
        }
        must(paperOn == null || !paperOn.isAfter(today), errors, "paperOn", "projects.error.future");
        must(paperOn == null || paperOn.getYear() >= 1980, errors, "paperOn", "projects.error.tooEarly");
    }

    private void checkClosure(LocalDate today, Errors errors) {
        must(title != null, errors, "title", "opening.error.title");
        must(group != null, errors, "group", "opening.error.group");
        must(approver != null, errors, "approver", "opening.error.approver");
        must(closedOn != null, errors, "closedOn", "opening.error.date");
        must(closedOn == null || !closedOn.isAfter(today), errors, "closedOn", "projects.error.future");
        must(closedOn == null || closedOn.getYear() >= 1980, errors, "closedOn", "projects.error.tooEarly");
        must(
                foundOn == null || closedOn == null || !foundOn.isAfter(closedOn),
                errors,
                "foundOn",
                "opening.error.foundOn");
    }

    private void checkBalance(Errors errors) {
        must(project != null, errors, "project", "opening.error.project");
        must(payer != null, errors, "payer", "opening.error.payer");
        must(assessed != null && assessed.isPositive(), errors, "assessed", "opening.error.assessed");
        must(!reducedOrNone().isNegative(), errors, "reduced", "opening.error.amount");
        must(paid == null || !paid.isNegative(), errors, "paid", "opening.error.amount");
        if (assessed != null && paidOrNone().plus(reducedOrNone()).compareTo(assessed) > 0) {
            errors.rejectValue("paid", "opening.error.tooMuch");
        }
    }

    private void checkSeries(LocalDate today, Errors errors) {
        must(agency != null, errors, "agency", "opening.error.agency");
        must(
                seriesYear != null && seriesYear >= 1980 && seriesYear <= today.getYear(),
                errors,
                "seriesYear",
                "opening.error.seriesYear");
        must(lastNumber != null && lastNumber > 0, errors, "lastNumber", "opening.error.lastNumber");
    }

    private static void must(boolean fine, Errors errors, String field, String key) {
        if (!fine && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key);
        }
    }

    private Yuan reducedOrNone() {
        return Objects.requireNonNullElse(reduced, Yuan.ZERO);
    }

    private Yuan paidOrNone() {
        return Objects.requireNonNullElse(paid, Yuan.ZERO);
    }

    /** @param projectUnit of the project named, which a balance belongs to */
    Card card(EntryKind kind, @Nullable Long projectId, @Nullable Long projectUnit) {
        var money = kind == EntryKind.BALANCE;
        var closure = kind == EntryKind.CLOSURE;
        var series = kind == EntryKind.SERIES;
        return new Card(
                kind,
                Objects.requireNonNull(money ? projectUnit : unitId),
                series ? null : projectId,
                closure ? title : null,
                closure ? group : null,
                closure ? foundOn : null,
                closure ? closedOn : null,
                closure ? approver : null,
                money ? payer : null,
                money ? assessed : null,
                money ? reducedOrNone() : null,
                money ? paidOrNone() : null,
                series ? agency : null,
                series ? seriesYear : null,
                series ? lastNumber : null,
                Objects.requireNonNull(paper),
                Objects.requireNonNull(paperOn),
                remark);
    }
}
