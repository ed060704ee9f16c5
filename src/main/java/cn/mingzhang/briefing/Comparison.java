package cn.mingzhang.briefing;

import cn.mingzhang.calendar.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version that came back, compared. @param agreed how many numbers stand in it as they were taken */
record Comparison(
        long id,
        int nth,
        UUID fileId,
        String fileName,
        int agreed,
        String officerName,
        LocalDate comparedOn,
        List<Difference> differences) {

    /**
     * One number that stands there otherwise, or that was not found.
     *
     * @param should as it was taken; {@code said} what stands there now
     */
    record Difference(
            int ordinal,
            String verdict,
            String code,
            String name,
            String should,
            String said,
            String sentence,
            @Nullable String href,
            @Nullable String reason,
            @Nullable String explainedBy,
            @Nullable LocalDate explainedOn) {
        public boolean isDeviating() {
            return verdict.equals("DEVIATES");
        }

        public boolean isExplained() {
            return reason != null;
        }

        public String on() {
            return Dates.day(explainedOn);
        }
    }

    Comparison {
        differences = List.copyOf(differences);
    }

    public String on() {
        return Dates.day(comparedOn);
    }

    public long open() {
        return differences.stream().filter(one -> !one.isExplained()).count();
    }

    public boolean isClean() {
        return differences.isEmpty();
    }
}
