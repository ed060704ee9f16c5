package cn.mingzhang.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record of a stage as it stands.
 *
 * @param ordinal its number within the project
 * @param revision how often it was written; a correction is the next
 * @param officerName who entered it, which is not who handled it then
 */
public record StageRecord(
        int ordinal,
        int revision,
        PipelineStage stage,
        StageValues values,
        String officerName,
        String officerUnit,
        LocalDate recordedOn) {

    public @Nullable LocalDate on() {
        return values.day(StageField.ISSUED_ON);
    }

    public @Nullable String number() {
        return values.text(StageField.NUMBER);
    }
}
