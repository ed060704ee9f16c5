package cn.mingzhang.procurement;

import cn.mingzhang.lists.Typed;
import cn.mingzhang.money.Yuan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A procurement as it is typed; bidders one a line. */
record ProcurementForm(
        @NotBlank(message = "{procurement.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String title,

        @NotNull(message = "{procurement.error.unit}") @Nullable
        Long unitId,

        @Nullable String project,

        @NotNull(message = "{procurement.error.choose}") @Nullable
        Category category,

        @NotNull(message = "{procurement.error.choose}") @Nullable
        Method method,

        @Size(max = 500, message = "{projects.error.long}") @Nullable
        String ground,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String agency,

        @Size(max = 4000, message = "{projects.error.long}") @Nullable
        String bidders,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String winner,

        @Nullable Yuan budget,
        @Nullable Yuan amount,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate announcedOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate openedOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate awardedOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate contractOn,

        @Size(max = 1000, message = "{projects.error.long}") @Nullable
        String remark) {

    ProcurementForm {
        title = Typed.line(title);
        project = Typed.line(project);
        ground = Typed.line(ground);
        agency = Typed.line(agency);
        winner = Typed.line(winner);
        remark = Typed.line(remark);
    }

    static ProcurementForm blank(@Nullable Long unitId) {
        return new ProcurementForm(
                null, unitId, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static ProcurementForm of(Purchase purchase, @Nullable String project) {
        return new ProcurementForm(
                purchase.title(),
                purchase.unitId(),
                project,
                purchase.category(),
                purchase.method(),
                purchase.ground(),
                purchase.agency(),
                String.join("\n", purchase.bidders()),
                purchase.winner(),
                purchase.budget(),
                purchase.amount(),
                purchase.announcedOn(),
                purchase.openedOn(),
                purchase.awardedOn(),
                purchase.contractOn(),
                purchase.remark());
    }

    Purchase purchase(@Nullable Long projectId) {
        return new Purchase(
                Objects.requireNonNull(title),
                Objects.requireNonNull(unitId),
                projectId,
                Objects.requireNonNull(category),
                Objects.requireNonNull(method),
                ground,
                agency,
                Typed.lines(bidders),
                winner,
                budget,
                amount,
                announcedOn,
                openedOn,
                awardedOn,
                contractOn,
                remark);
    }

    boolean isNegative() {
        return budget != null && budget.isNegative() || amount != null && amount.isNegative();
    }
}
