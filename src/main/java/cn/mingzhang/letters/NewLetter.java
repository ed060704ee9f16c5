package cn.mingzhang.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is drafted.
 *
 * @param addresseeUnitId the unit of the roll; null for an organ that has no account, then {@code addressee} names it
 * @param facts 基本情况
 * @param findings 主要问题及原因
 * @param asked 建议事项, each with its own day
 * @param reportBack 反馈要求
 * @param problemIds the problems that it is about
 */
public record NewLetter(
        String title,
        @Nullable Long addresseeUnitId,
        String addressee,
        String facts,
        String findings,
        String basis,
        List<Asked> asked,
        String reportBack,
        String cc,
        String contact,
        String phone,
        List<Long> problemIds) {

    /** One of its clauses. */
    public record Asked(String demand, LocalDate due) {}

    public NewLetter {
        asked = List.copyOf(asked);
        problemIds = List.copyOf(problemIds);
    }

    /** By when the last clause is due. */
    LocalDate replyBy() {
        return asked.stream().map(Asked::due).max(LocalDate::compareTo).orElseThrow();
    }
}
