package cn.mingzhang.checkup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One contradiction in the list.
 *
 * @param head of its group where it is the first of it: how serious, and of which unit
 * @param says what contradicts what
 */
record FindingRow(
        long id,
        @Nullable String head,
        Seriousness seriousness,
        String seriousWords,
        String code,
        String rule,
        String says,
        String number,
        String description,
        long unitId,
        String unit,
        String mender,
        LocalDate firstOn,
        String first,
        FindingState state,
        String stateWords) {

    public String tone() {
        return seriousness.tone();
    }

    public String stateTone() {
        return state.tone();
    }
}
