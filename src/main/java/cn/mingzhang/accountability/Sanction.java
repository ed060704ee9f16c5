package cn.mingzhang.accountability;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 处理种类, by the four taxonomies, with the form (四种形态) it counts as and its months of effect where a rule names them: 政务处分法
 * 第7、8条, 诫勉 6 个月. Where none is named the day is entered from the decision.
 */
enum Sanction {
    // spotless:off
    // 第一种形态的批评教育等措施
    REMINDED            (Family.EDUCATION, 1, null),
    CAUTIONED           (Family.EDUCATION, 1, null),
    CRITICISED          (Family.EDUCATION, 1, null),
    CORRECTED           (Family.EDUCATION, 1, null),
    REFUNDED            (Family.EDUCATION, 1, null),
    TERM_SET            (Family.EDUCATION, 1, null),
    SELF_EXAMINED       (Family.EDUCATION, 1, null),
    MEETING_HELPED      (Family.EDUCATION, 1, null),
    APOLOGISED          (Family.EDUCATION, 1, null),
    OTHER_MEASURE       (Family.EDUCATION, 1, null),
    // 问责
    NOTICE              (Family.ACCOUNTABILITY, 1, null),
    ADMONISHED          (Family.ACCOUNTABILITY, 1, 6),
    SUSPENDED           (Family.ACCOUNTABILITY, 2, null),
    TRANSFERRED         (Family.ACCOUNTABILITY, 2, null),
    RESIGNATION_ORDERED (Family.ACCOUNTABILITY, 2, null),
    RANK_LOWERED        (Family.ACCOUNTABILITY, 2, null),
    RELIEVED            (Family.ACCOUNTABILITY, 2, null),
    // 党纪处分
    PARTY_WARNING       (Family.PARTY, 2, null),
    PARTY_SERIOUS       (Family.PARTY, 2, null),
    PARTY_POST_REMOVED  (Family.PARTY, 3, null),
    PARTY_PROBATION     (Family.PARTY, 3, null),
    PARTY_EXPELLED      (Family.PARTY, 3, null),
    // 政务处分
    WARNING             (Family.GOVERNMENT, 2, 6),
    DEMERIT             (Family.GOVERNMENT, 2, 12),
    MAJOR_DEMERIT       (Family.GOVERNMENT, 2, 18),
    DEMOTED             (Family.GOVERNMENT, 2, 24),
    POST_REMOVED        (Family.GOVERNMENT, 3, 24),
    DISMISSED           (Family.GOVERNMENT, 3, null),
    // 移送司法
    TO_COURT            (Family.JUSTICE, 4, null);
    // spotless:on

    enum Family {
        EDUCATION,
        ACCOUNTABILITY,
        PARTY,
        GOVERNMENT,
        JUSTICE
    }

    private final Family family;
    private final int form;
    private final @Nullable Integer months;

    Sanction(Family family, int form, @Nullable Integer months) {
        this.family = family;
        this.form = form;
        this.months = months;
    }

    Family family() {
        return family;
    }

    boolean hasMonths() {
        return months != null;
    }

    /** The day on which its effect ends; where no rule names one, what the decision says. */
    @Nullable
    LocalDate until(LocalDate from, @Nullable LocalDate said) {
        return months == null ? said : from.plusMonths(months);
    }

    /** 四种形态: that of the gravest. */
    static int form(Collection<Sanction> together) {
        return together.stream().mapToInt(one -> one.form).max().orElseThrow();
    }

    static Optional<Sanction> of(String named) {
        return Arrays.stream(values()).filter(one -> one.name().equals(named)).findFirst();
    }
}
