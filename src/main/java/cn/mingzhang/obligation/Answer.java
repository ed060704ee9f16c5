package cn.mingzhang.obligation;

import cn.mingzhang.shelter.Rule;
import cn.mingzhang.shelter.WorkLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 应建、不应建（依据）、不明.
 *
 * @param ground why not; null unless NOT_OWED
 * @param rule why so; null unless OWED, and there too where several would do
 * @param area how much; null where it is not owed or a number for it is missing
 * @param source the document; empty where nothing is decided
 * @param verified whether every datum used has been compared with its document
 * @param lines the working of the area
 * @param questions empty unless UNKNOWN
 */
public record Answer(
        Verdict verdict,
        @Nullable Ground ground,
        @Nullable Rule rule,
        @Nullable BigDecimal area,
        String source,
        boolean verified,
        List<WorkLine> lines,
        List<Question> questions) {

    public enum Verdict {
        OWED,
        NOT_OWED,
        UNKNOWN
    }

    static Answer exempt(Exemption exemption) {
        return new Answer(
                Verdict.NOT_OWED,
                exemption.ground(),
                null,
                null,
                exemption.source(),
                exemption.verified(),
                List.of(),
                List.of());
    }

    static Answer unknown(List<Question> questions, List<WorkLine> lines) {
        return new Answer(
                Verdict.UNKNOWN,
                null,
                null,
                null,
                "",
                true,
                lines,
                questions.stream().distinct().toList());
    }

    public boolean isOwed() {
        return verdict == Verdict.OWED;
    }
}
