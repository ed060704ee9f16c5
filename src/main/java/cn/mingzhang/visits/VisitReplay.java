package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.witness.CheckMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The visits of the demo's two years: special supervision, an unannounced inspection, a look-back. None files a check, a look-back or a payment's
 * check: those of the story are filed on their own pages, and its figures stay what they are.
 */
@Component
@Profile("replay")
public class VisitReplay {
    private final Planning planning;
    private final VisitDesk desk;
    private final VisitEntryDesk entries;
    private final VisitFindingDesk findings;
    private final VisitRecords records;
    private final Registry registry;
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    VisitReplay(
            Planning planning,
            VisitDesk desk,
            VisitEntryDesk entries,
            VisitFindingDesk findings,
            VisitRecords records,
            Registry registry,
            JdbcClient sql,
            OfficeClock clock,
            TransactionTemplate transaction) {
        this.planning = planning;
        this.desk = desk;
        this.entries = entries;
        this.findings = findings;
        this.records = records;
        this.registry = registry;
        this.sql = sql;
        this.clock = clock;
        this.transaction = transaction;
    }

    public record Happening(LocalDate on, Runnable what) {}

    /** @param county the code of the inspected office */
    public List<Happening> story(Function<String, Officer> cast, String county) {
        return List.of(
                happening(
                        LocalDate.of(2020, 6, 19),
                        VisitKind.SPECIAL,
                        "易地建设费征收专项督导",
                        "查阅收费台账，逐个项目核对核定、减免和追缴",
                        "查阅征收台账和票据存根",
                        "核对缓缴项目的审批材料",
                        cast,
                        county),
                happening(
                        LocalDate.of(2021, 3, 25),
                        VisitKind.DYNAMIC,
                        "人防工程维护管理动态督查",
                        "不打招呼，直接到现场核对口部、标识和平时使用",
                        "现场核对口部是否畅通",
                        "现场核对平时使用登记",
                        cast,
                        county),
                happening(
                        LocalDate.of(2021, 12, 13),
                        VisitKind.LOOK_BACK,
                        "已销号问题回头看",
                        "看整改是否反弹",
                        "抽查整改后新办理的项目",
                        "核对制度是否执行",
                        cast,
                        county));
    }

    private Happening happening(
            LocalDate on,
            VisitKind kind,
            String title,
            String purpose,
            String one,
            String other,
            Function<String, Officer> cast,
            String county) {
        return new Happening(
                on,
                () -> transaction.executeWithoutResult(status -> {
                    var leader = cast.apply("resident");
                    var second = cast.apply("resident2");
                    var unit = registry.unitByCode(county, on).orElseThrow().id();
                    var lines = new NewVisit.Lines(List.of(), projects(unit), List.of(), List.of(one, other));
                    var id = planning.plan(
                            new NewVisit(kind, title, unit, on, purpose, leader.id(), List.of(second.id()), "", lines),
                            leader);
                    desk.take(id, "BEGIN", "", leader);
                    mark(id, leader, second);
                    found(id, unit, leader);
                    findings.suggest(id, "某社区党委书记", "人防工程平时停车收入的去向应当公开", leader);
                    findings.dispose(id, 1, "ADOPTED", "纳入反馈意见，由被查单位按季公开", leader);
                    var record = new NewRecord(
                            on,
                            "大竹县竹阳街道",
                            List.of(CheckMethod.ON_SITE),
                            "征收台账、项目卡片、审批材料",
                            "听取单位负责人汇报，与两名社区干部座谈",
                            "清单逐项核对，结果见打勾和发现。",
                            second.id());
                    desk.record(id, record, leader);
                    desk.take(id, "CONFIRM", "", second);
                    desk.take(id, "REPORT", "对照清单整改，整改情况按月报送。", leader);
                }));
    }

    private List<String> projects(long unit) {
        return sql.sql("SELECT number FROM project WHERE unit_id = :unit ORDER BY number LIMIT 2")
                .param("unit", unit)
                .query(String.class)
                .list();
    }

    /** Problems that a look-back takes along by itself are left to their own page. */
    private void mark(long id, Officer leader, Officer second) {
        var marks = records.lines(id).stream()
                .map(line -> line.about() == About.PROBLEM
                        ? new NewEntry.Marked(line.id(), Mark.NOT_SEEN, "另行回头看")
                        : new NewEntry.Marked(line.id(), Mark.GOOD, ""))
                .toList();
        var entry = new NewEntry(
                new UUID(clock.today().toEpochDay(), id),
                NewEntry.Way.SITE,
                "大竹县竹阳街道",
                null,
                null,
                "资料与现场一致",
                null,
                null,
                second.id(),
                marks,
                List.of());
        entries.take(id, entry, Uploads.of(), leader);
    }

    private record Known(long id, String description) {}

    /** What was found is the latest problem that the story has of this unit. */
    private void found(long id, long unit, Officer leader) {
        sql.sql(
                        "SELECT id, description FROM problem WHERE responsible_unit_id = :unit AND stage <> 'DRAFT'"
                                + " AND NOT EXISTS (SELECT 1 FROM visit_finding f WHERE f.problem_id = problem.id) ORDER BY found_on DESC, id DESC LIMIT 1")
                .param("unit", unit)
                .query(Known.class)
                .optional()
                .ifPresent(known -> {
                    var said = known.description();
                    findings.find(id, null, said.length() <= 2000 ? said : said.substring(0, 2000), leader);
                    records.logged(records.findings(id).get(0).id(), known.id());
                });
    }
}
