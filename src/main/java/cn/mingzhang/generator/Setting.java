package cn.mingzhang.generator;

import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What every generated problem has in common.
 *
 * @param results by group of classes, what must be on file for the application
 * @param last the day on which the story stops, wherever each problem then stands
 */
record Setting(
        Cast cast, WorkingDays days, Rows rows, List<Kind> kinds, Map<String, List<String>> results, LocalDate last) {

    record Kind(String code, String group, boolean shortAllowed) {}
}
