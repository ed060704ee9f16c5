package cn.mingzhang.recomputation;

import cn.mingzhang.fees.PastDecision;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.receipts.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recomputation knows of one fee.
 *
 * @param required 应建面积 on the card; null where it is not known, which is a question and no finding
 * @param current the assessment in force; null where there is none
 */
public record FeeFile(
        String division,
        boolean relocated,
        @Nullable LocalDate decisionOn,
        @Nullable BigDecimal required,
        @Nullable BigDecimal built,
        @Nullable Current current,
        Position position,
        Course course,
        List<PastDecision> past) {

    /** The assessment in force, as far as it is recomputed. */
    public record Current(
            LocalDate referenceOn,
            BigDecimal requiredArea,
            BigDecimal builtArea,
            BigDecimal aboveGroundArea,
            @Nullable String groundCode,
            String certificate,
            Yuan assessed,
            Yuan reduced,
            LocalDate dueOn) {}

    /**
     * What came of it in time.
     *
     * @param gateOn the day before which the fee had to be paid; null where the card does not say
     * @param afterGate what was paid in the ordinary way by vouchers of later days
     * @param urgedOn the day of the last paper of collection; null where there is none
     * @param resting whether collection is on hold, or lies with a court
     * @param urgingDays how long an overdue fee may be without a paper
     * @param notRemitted what was paid by vouchers that differ from the treasury's or the tax office's lists, unexplained
     * @param misused what was spent for this project on purposes a fee may not be spent on
     */
    public record Course(
            @Nullable LocalDate gateOn,
            Yuan afterGate,
            @Nullable LocalDate urgedOn,
            boolean resting,
            int urgingDays,
            Yuan notRemitted,
            Yuan misused) {

        /** Of a fee of which nothing is known but its sums. */
        public static final Course UNKNOWN = new Course(null, Yuan.ZERO, null, true, 1, Yuan.ZERO, Yuan.ZERO);
    }

    public FeeFile {
        past = List.copyOf(past);
    }
}
