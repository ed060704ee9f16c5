package cn.mingzhang.demo;

import cn.mingzhang.campaigns.GroupDesk;
import cn.mingzhang.campaigns.GroupMember;
import cn.mingzhang.campaigns.Meeting;
import cn.mingzhang.campaigns.NewTask;
import cn.mingzhang.campaigns.PlanDesk;
import cn.mingzhang.campaigns.TaskDesk;
import cn.mingzhang.campaigns.TaskStep;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 《人防系统治理任务清单》 of 2021: five phases, 22 key tasks, four milestones, three mobilizations; what stays open stays open. */
@Component
@Profile("replay")
class CampaignReplay {
    private static final int YEAR = 2021;
    private static final LocalDate DRAFTED = LocalDate.of(YEAR, 1, 11);
    private static final LocalDate ISSUED = LocalDate.of(YEAR, 1, 18);
    private static final String OFFICE = DemoCast.GROUP_OFFICE_UNIT;
    private static final String CITY = DemoCast.CITY_OFFICE;
    private static final String RESIDENT = DemoCast.RESIDENT_GROUP;

    private record Stage(String title, LocalDate from, LocalDate to) {}

    private static final List<Stage> PHASES = List.of(
            new Stage("动员部署", day(1, 11), day(2, 10)),
            new Stage("自查摸排", day(2, 18), day(5, 31)),
            new Stage("集中整改", day(6, 1), day(10, 29)),
            new Stage("督导查处", day(4, 1), day(11, 30)),
            new Stage("总结长效", day(11, 1), day(12, 31)));

    /** @param done the day it was signed off; null while it is open, then at so many percent */
    record Task(
            int phase,
            String title,
            String lead,
            LocalDate due,
            @Nullable LocalDate done,
            int percent) {}

    // spotless:off
    private static final List<Task> TASKS = List.of(
            new Task(1, "制定工作方案",               OFFICE,   day(1, 29),  day(1, 22),  100),
            new Task(1, "成立领导小组",               OFFICE,   day(1, 29),  day(1, 22),  100),
            new Task(1, "召开动员部署会",             OFFICE,   day(1, 29),  day(1, 27),  100),
            new Task(1, "印发任务清单",               OFFICE,   day(2, 5),   day(1, 28),  100),
            new Task(2, "规划许可项目全量比对",       CITY,     day(4, 30),  day(4, 22),  100),
            new Task(2, "施工许可、竣工备案比对",     CITY,     day(4, 30),  day(4, 27),  100),
            new Task(2, "易地建设费征缴台账核对",     CITY,     day(5, 14),  day(5, 12),  100),
            new Task(2, "减免缓项目逐项复核",         CITY,     day(5, 14),  day(5, 14),  100),
            new Task(2, "招标采购项目清查",           CITY,     day(5, 28),  day(5, 20),  100),
            new Task(2, "审批经办人员名单与时段梳理", RESIDENT, day(5, 28),  day(5, 24),  100),
            new Task(3, "建立问题台账",               OFFICE,   day(6, 18),  day(6, 11),  100),
            new Task(3, "漏审漏批补办",               CITY,     day(12, 31), null,         77),
            new Task(3, "违规减免缓追缴",             CITY,     day(10, 29), day(10, 27), 100),
            new Task(3, "催办与司法追缴",             CITY,     day(12, 31), null,         60),
            new Task(3, "违规审批纠正",               CITY,     day(10, 29), day(10, 14), 100),
            new Task(3, "不动产登记历史遗留问题办理", CITY,     day(9, 30),  day(9, 24),  100),
            new Task(4, "专项督导",                   RESIDENT, day(11, 30), day(11, 25), 100),
            new Task(4, "动态督查",                   RESIDENT, day(11, 30), day(11, 29), 100),
            new Task(4, "问题线索移交与办理",         RESIDENT, day(11, 30), day(11, 26), 100),
            new Task(4, "建议书制发与督办",           RESIDENT, day(11, 30), day(11, 18), 100),
            new Task(5, "销号验收与回头看",           OFFICE,   day(12, 31), null,         85),
            new Task(5, "警示教育与建章立制",         CITY,     day(12, 24), day(12, 22), 100));
    // spotless:on

    static List<Task> ledBy(String unit) {
        return TASKS.stream().filter(task -> task.lead().equals(unit)).toList();
    }

    /** The counties help where it is looked for and put right. */
    static List<Task> helpedByCounties() {
        return TASKS.stream().filter(CampaignReplay::isHelped).toList();
    }

    private static boolean isHelped(Task task) {
        return task.phase() == 2 || task.phase() == 3;
    }

    private final PlanDesk plans;
    private final GroupDesk group;
    private final TaskDesk tasks;
    private final Registry registry;

    CampaignReplay(PlanDesk plans, GroupDesk group, TaskDesk tasks, Registry registry) {
        this.plans = plans;
        this.group = group;
        this.tasks = tasks;
        this.registry = registry;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        deeds.add(new Replay.Deed(DRAFTED, () -> draft(cast.apply("office"))));
        deeds.add(new Replay.Deed(ISSUED, () -> plans.issue(YEAR, version(), cast.apply("head"))));
        meeting(deeds, day(1, 26), "人防系统治理动员部署会", 186, cast);
        meeting(deeds, day(5, 7), "自查摸排推进会暨再动员再部署", 94, cast);
        meeting(deeds, day(9, 3), "集中整改再动员再部署会", 121, cast);
        reached(deeds, 1, day(1, 28), "方案、任务清单已印发到市、县两级", cast);
        reached(deeds, 2, day(6, 11), "自查摸排完成，问题台账建立", cast);
        reached(deeds, 3, day(9, 10), "中期评估完成，未完成事项逐项列明", cast);
        for (var n = 0; n < TASKS.size(); n++) {
            work(deeds, "T%02d".formatted(n + 1), TASKS.get(n), cast);
        }
        return deeds;
    }

    /** Every part that is written raises the plan's version by one. */
    private long version() {
        return PHASES.size() + TASKS.size() + 4L;
    }

    private void draft(Officer office) {
        plans.open(YEAR, "2021年达州市人防系统治理", "对表对标、自查自纠、深入摸排，以台账式管理、销号式落实推动问题整改。", null, office);
        long version = 0;
        for (var phase : PHASES) {
            plans.writePhase(YEAR, null, version++, phase.title(), phase.from(), phase.to(), office);
        }
        var counties = registry.civilDefenseUnits(DRAFTED).stream()
                .map(unit -> unit.id())
                .filter(id -> id != unit(CITY))
                .toList();
        for (var task : TASKS) {
            var helpers = isHelped(task) ? counties : List.<Long>of();
            plans.writeTask(
                    YEAR,
                    null,
                    version++,
                    new NewTask(task.phase(), task.title(), "", unit(task.lead()), helpers, task.due(), 30),
                    office);
        }
        plans.writeMilestone(YEAR, null, version++, "方案清单印发", day(1, 29), office);
        plans.writeMilestone(YEAR, null, version++, "自查摸排完成、台账建立", day(6, 18), office);
        plans.writeMilestone(YEAR, null, version++, "整改中期评估", day(9, 15), office);
        plans.writeMilestone(YEAR, null, version, "年度销号验收与总结", day(12, 31), office);
        group.appoint(YEAR, member("罗开平", "市人民防空办公室主任", GroupMember.Role.LEADER), office);
        group.appoint(YEAR, member("王守正", "市纪委监委派驻纪检监察组组长", GroupMember.Role.DEPUTY), office);
        group.appoint(YEAR, member("谭素琴", "市人民防空办公室审核科科长", GroupMember.Role.MEMBER), office);
        group.appoint(YEAR, member("秦文牍", "领导小组办公室主任", GroupMember.Role.OFFICE), office);
    }

    private static GroupMember member(String name, String position, GroupMember.Role role) {
        return new GroupMember(0, name, position, role, DRAFTED, null);
    }

    private long unit(String code) {
        return registry.unitByCode(code, DRAFTED).orElseThrow().id();
    }

    private void meeting(
            List<Replay.Deed> deeds, LocalDate on, String theme, int attendance, Function<String, Officer> cast) {
        deeds.add(new Replay.Deed(
                on, () -> group.meet(YEAR, new Meeting(on, theme, "市人防办三楼会议室", attendance, ""), cast.apply("office"))));
    }

    private void reached(
            List<Replay.Deed> deeds, int ordinal, LocalDate on, String remark, Function<String, Officer> cast) {
        deeds.add(new Replay.Deed(on, () -> group.reach(YEAR, ordinal, on, remark, cast.apply("office"))));
    }

    private void work(List<Replay.Deed> deeds, String number, Task task, Function<String, Officer> cast) {
        var worker = task.lead().equals(CITY) ? "rectifier" : task.lead().equals(RESIDENT) ? "resident" : "office";
        var judge = task.lead().equals(OFFICE) ? "deputy" : "office";
        var reported = task.done() == null ? day(12, 20) : task.done();
        var said = task.done() == null ? "按计划推进，余下事项逐项催办" : "任务已完成，材料附后";
        deeds.add(new Replay.Deed(reported, () -> {
            tasks.take(
                    YEAR,
                    number,
                    0,
                    TaskStep.REPORT,
                    new TaskDesk.Taking(task.percent(), null, said),
                    cast.apply(worker));
            if (task.done() != null) {
                prove(number, cast.apply(worker));
                tasks.take(YEAR, number, 1, TaskStep.APPLY, TaskDesk.Taking.saying(""), cast.apply(worker));
                tasks.take(YEAR, number, 2, TaskStep.SIGN_OFF, TaskDesk.Taking.saying("材料齐全，同意销号"), cast.apply(judge));
            }
        }));
    }

    private void prove(String number, Officer worker) {
        try (var files = Uploads.of(Upload.of(number + ".pdf", DemoPaper.pdf(number)))) {
            tasks.file(YEAR, number, null, files, "", worker);
        }
    }
}
