package cn.mingzhang.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 重点任务 as it stands.
 *
 * @param helpers the co-operating units' ids
 * @param reportEvery a report is due every so many days; null where none is demanded
 * @param reportBy the day by which the next report is due: by the interval, or as demanded; null where none is
 * @param progress percent, as last reported
 * @param postponed how often its deadline was moved
 */
record KeyTask(
        long id,
        long campaignId,
        int year,
        int phase,
        String phaseTitle,
        String number,
        String title,
        String demand,
        long leadUnitId,
        String lead,
        List<Long> helpers,
        String helping,
        LocalDate dueOn,
        @Nullable Integer reportEvery,
        @Nullable LocalDate reportBy,
        TaskState state,
        int progress,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate doneOn,
        int postponed,
        long version) {

    static final int WHOLE = 100;

    boolean isDone() {
        return state == TaskState.DONE;
    }

    boolean isReportLate(LocalDate today) {
        return state == TaskState.OPEN && reportBy != null && reportBy.isBefore(today);
    }

    String href() {
        return "/campaigns/" + year + "/tasks/" + number;
    }
}
