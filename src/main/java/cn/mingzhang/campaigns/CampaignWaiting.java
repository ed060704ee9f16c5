package cn.mingzhang.campaigns;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the key tasks waits: a report that is due within a week, tasks near their deadline, tasks to be signed off. */
@Component
class CampaignWaiting implements Waiting, Awaiting {
    static final String REPORT = "task-report";
    static final String DUE = "task-due";
    static final String SIGN = "task-sign";

    private static final String LIST = "/campaigns/tasks";
    private static final int SHOWN = 5;
    private static final int ORDER = 84;
    private static final String MINE = "c.state = 'ISSUED' AND t.state = 'OPEN' AND (t.lead_unit_id = :myUnit"
            + " OR t.helpers @> ARRAY[CAST(:myUnit AS bigint)])";

    /** Of {@code campaign_task t} in {@code campaign c}. */
    static final Map<String, String> ALL = Map.of(
            REPORT,
            MINE + " AND t.report_by <= CAST(:today AS date) + 7",
            DUE,
            "c.state = 'ISSUED' AND t.state = 'OPEN' AND t.lead_unit_id = :myUnit AND t.due_on <= CAST(:today AS date) + 7",
            SIGN,
            "t.state = 'APPLIED' AND t.lead_unit_id <> :myUnit AND NOT EXISTS (SELECT 1 FROM campaign_task_step s"
                    + " WHERE s.task_id = t.id AND s.step = 'APPLY' AND s.officer_id = :me)");

    private final KeyTasks tasks;
    private final CampaignWords words;
    private final Lamps lamps;
    private final OfficeClock clock;

    CampaignWaiting(KeyTasks tasks, CampaignWords words, Lamps lamps, OfficeClock clock) {
        this.tasks = tasks;
        this.words = words;
        this.lamps = lamps;
        this.clock = clock;
    }

    /** By bucket, as SQL: what waits on this officer. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (officer.holdsAny(TaskStep.REPORT.by())) {
            those.put(REPORT, ALL.getOrDefault(REPORT, ""));
            those.put(DUE, ALL.getOrDefault(DUE, ""));
        }
        if (officer.holdsAny(TaskStep.SIGN_OFF.by())) {
            those.put(SIGN, ALL.getOrDefault(SIGN, ""));
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = tasks.waiting(those, filter("", officer), clock.today());
        var buckets = new ArrayList<Bucket>();
        those.keySet().forEach(key -> {
            long count = counts.getOrDefault(key, 0L);
            buckets.add(new Bucket(
                    key,
                    words.of("waiting." + key),
                    count,
                    count == 0 ? List.of() : lines(key, officer),
                    LIST + "?bucket=" + key,
                    ORDER + buckets.size(),
                    false));
        });
        return buckets;
    }

    private List<Line> lines(String key, Officer officer) {
        return tasks.page(query(key), filter(key, officer), clock.today()).stream()
                .limit(SHOWN)
                .map(task -> new Line(task.number(), task.title(), task.lead(), lamp(task), task.href()))
                .toList();
    }

    private static TaskFilter filter(String bucket, Officer officer) {
        return TaskFilter.of(query(bucket), officer);
    }

    private static ListQuery query(String bucket) {
        var asked = Map.of("bucket", new String[] {bucket}, "size", new String[] {"" + SHOWN});
        return ListQuery.of(LIST, asked, KeyTasks.SORTS);
    }

    /** Of its deadline. */
    LampView lamp(KeyTask task) {
        var deadline = Deadline.on(task.dueOn());
        return lamps.view(lamps.of(deadline, clock.today(), null, task.isDone()));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return those(officer).values().stream()
                .map(those -> new Rows(
                        "campaigns",
                        true,
                        "SELECT 1 FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id WHERE " + those))
                .toList();
    }
}
