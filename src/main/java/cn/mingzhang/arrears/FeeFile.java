package cn.mingzhang.arrears;

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

    public FeeFile {
        past = List.copyOf(past);
    }
}
