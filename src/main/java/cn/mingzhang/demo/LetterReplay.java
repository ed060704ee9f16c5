package cn.mingzhang.demo;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.letters.ClauseDesk;
import cn.mingzhang.letters.ClauseStep;
import cn.mingzhang.letters.LetterDesk;
import cn.mingzhang.letters.LetterDrafts;
import cn.mingzhang.letters.LetterKind;
import cn.mingzhang.letters.LetterRound;
import cn.mingzhang.letters.LetterStep;
import cn.mingzhang.letters.NewLetter;
import cn.mingzhang.letters.Service;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** "以纪律检查建议书、监察建议书等形式进行反馈和限时督办": five letters, one of them overdue when the story ends. */
@Component
@Profile("replay")
class LetterReplay {
    private static final String CITY = DemoCast.CITY_OFFICE;
    private static final String COUNTY = DemoCast.COUNTY_OFFICE;
    private static final String DISCIPLINE_RULES = "《中国共产党纪律检查机关监督执纪工作规则》第十九条";
    private static final String SUPERVISION_LAW = "《中华人民共和国监察法》第四十五条第一款第五项";
    private static final String PLAN = "2021年达州市人防系统治理工作方案";

    private final LetterDrafts drafts;
    private final LetterDesk desk;
    private final ClauseDesk clauses;
    private final LetterRound round;
    private final Registry registry;

    LetterReplay(LetterDrafts drafts, LetterDesk desk, ClauseDesk clauses, LetterRound round, Registry registry) {
        this.drafts = drafts;
        this.desk = desk;
        this.clauses = clauses;
        this.round = round;
        this.registry = registry;
    }

    /** A letter on its way: its id and the version that the next deed finds. */
    private final class Way {
        private final List<Replay.Deed> deeds;
        private final Function<String, Officer> cast;
        private final String drafter;
        private long id;
        private long version;

        Way(List<Replay.Deed> deeds, Function<String, Officer> cast, String drafter) {
            this.deeds = deeds;
            this.cast = cast;
            this.drafter = drafter;
        }

        Way out(LocalDate on, LetterKind kind, NewLetter text, String approver, String recipient) {
            deeds.add(new Replay.Deed(on, () -> {
                id = drafts.draft(kind, text, cast.apply(drafter));
                desk.take(id, version++, LetterStep.SUBMIT, "", cast.apply(drafter));
                desk.issue(id, version++, cast.apply(approver));
                var service = new Service(Service.Method.DIRECT, on, recipient, "", "");
                try (var scan = Upload.of("送达回证.pdf", DemoPaper.pdf("送达回证"))) {
                    desk.serve(id, version++, service, scan, cast.apply(drafter));
                }
            }));
            return this;
        }

        Way reply(LocalDate on, int ordinal, String said, String by) {
            return step(on, ordinal, ClauseStep.REPLY, null, said, by);
        }

        Way accept(LocalDate on, int ordinal, String by) {
            return step(on, ordinal, ClauseStep.ACCEPT, null, "", by);
        }

        Way step(LocalDate on, int ordinal, ClauseStep step, @Nullable LocalDate until, String said, String by) {
            deeds.add(new Replay.Deed(on, () -> {
                var proofs = step == ClauseStep.REPLY
                        ? List.of(Upload.of("办理情况" + ordinal + ".pdf", DemoPaper.pdf(said)))
                        : List.<Upload>of();
                try (var files = Uploads.of(proofs.toArray(Upload[]::new))) {
                    var taking = new ClauseDesk.Taking(until, said);
                    clauses.take(id, ordinal, version++, step, taking, files, cast.apply(by));
                }
            }));
            return this;
        }
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        new Way(deeds, cast, "resident")
                .out(
                        day(2020, 9, 10),
                        LetterKind.DISCIPLINE_ADVICE,
                        text(
                                "关于落实易地建设审批主体责任的建议",
                                CITY,
                                "2020年6月至8月，派驻纪检监察组对市人防办易地建设审批、易地建设费征收开展了专项督导。",
                                "一是党组未定期研究审批廉政风险；\n二是审批与征收由同一人经办。",
                                DISCIPLINE_RULES,
                                asked("党组专题研究易地建设审批廉政风险，形成会议纪要", day(2020, 10, 9)),
                                asked("审批、征收、核验三岗分设，明确到人", day(2020, 10, 30)),
                                asked("对近三年易地建设审批逐项自查", day(2020, 11, 27))),
                        "inspector",
                        "罗开平")
                .reply(day(2020, 9, 28), 1, "9月25日党组会专题研究，纪要附后", "head")
                .accept(day(2020, 9, 30), 1, "resident")
                .reply(day(2020, 10, 28), 2, "三岗已分设，任职文件附后", "head")
                .accept(day(2020, 10, 30), 2, "resident")
                .reply(day(2020, 11, 25), 3, "自查报告附后", "head")
                .accept(day(2020, 11, 27), 3, "resident2");
        new Way(deeds, cast, "inspector2")
                .out(
                        day(2021, 6, 16),
                        LetterKind.SUPERVISION_ADVICE,
                        text(
                                "关于堵塞人防工程审批监管漏洞的建议",
                                CITY,
                                "2021年3月至5月，第二监察室比对规划许可、施工许可与人防审批，发现41个项目漏审漏批。",
                                "一是与自然资源、住建部门没有许可信息互通；\n二是竣工备案未核对人防审批意见；\n三是减免缓没有逐项复核。",
                                SUPERVISION_LAW,
                                asked("与自然资源和规划、住建部门建立许可信息按月互通制度", day(2021, 7, 30)),
                                asked("修订办事指南，竣工备案前核对人防审批意见", day(2021, 8, 31)),
                                asked("对2018年以来减免缓逐项复核，复核结果报第二监察室", day(2021, 9, 15))),
                        "inspector",
                        "罗开平")
                .reply(day(2021, 7, 28), 1, "三部门联合印发信息互通办法", "head")
                .accept(day(2021, 7, 30), 1, "inspector2")
                .step(day(2021, 8, 26), 2, ClauseStep.EXTEND, day(2021, 9, 30), "办事指南须经合法性审查", "inspector")
                .reply(day(2021, 9, 13), 3, "复核表附后", "head")
                .step(day(2021, 9, 15), 3, ClauseStep.RETURN, null, "缺2019年三个项目的复核依据", "inspector2")
                .reply(day(2021, 9, 22), 3, "三个项目的依据已补齐", "head")
                .accept(day(2021, 9, 24), 3, "inspector2")
                .reply(day(2021, 9, 28), 2, "办事指南已修订印发", "head")
                .accept(day(2021, 9, 29), 2, "inspector2");
        new Way(deeds, cast, "office")
                .out(
                        day(2021, 9, 8),
                        LetterKind.SUPERVISORY_NOTICE,
                        text(
                                "关于加快易地建设费追缴进度的督办",
                                COUNTY,
                                "9月3日集中整改推进会要求各县月底前完成追缴计划的七成。",
                                "你县完成不足五成，两个项目未发追缴决定书。",
                                PLAN,
                                asked("两个项目9月24日前发出追缴决定书", day(2021, 9, 24)),
                                asked("制定逐项目追缴计划并按周报送", day(2021, 9, 24))),
                        "deputy",
                        "蒋立夏")
                .reply(day(2021, 9, 22), 1, "追缴决定书已送达，回证附后", "countyhead")
                .reply(day(2021, 9, 22), 2, "追缴计划附后", "countyhead")
                .accept(day(2021, 9, 23), 1, "office")
                .accept(day(2021, 9, 23), 2, "office");
        new Way(deeds, cast, "resident")
                .out(
                        day(2021, 7, 6),
                        LetterKind.REMINDER,
                        new NewLetter(
                                "关于核发许可前核对人防审批意见的提醒",
                                null,
                                "达州市自然资源和规划局",
                                "比对规划许可与人防审批，有22个市级项目核发规划许可时没有人防审批意见。",
                                "许可核发与人防审批信息不通。",
                                PLAN,
                                List.of(asked("书面说明原因，明确核对环节和责任岗位", day(2021, 7, 16))),
                                "",
                                "领导小组办公室",
                                "李慎行",
                                "0818-2100010",
                                List.of()),
                        "inspector",
                        "局办公室")
                .reply(day(2021, 7, 15), 1, "复函说明原因，明确由审批科核对", "resident")
                .accept(day(2021, 7, 16), 1, "resident2");
        new Way(deeds, cast, "resident")
                .out(
                        day(2021, 11, 18),
                        LetterKind.SUPERVISION_ADVICE,
                        text(
                                "关于规范易地建设费减免审批的建议",
                                COUNTY,
                                "2021年10月动态督查发现，大竹县两个项目的减免未附法定依据。",
                                "一是减免审批无集体研究；\n二是减免资料不全。",
                                SUPERVISION_LAW,
                                asked("减免审批一律集体研究，建立会议记录", day(2021, 12, 10)),
                                asked("补齐两个项目的减免依据；依据不足的追缴到位", day(2021, 12, 20))),
                        "inspector",
                        "蒋立夏")
                .reply(day(2021, 12, 8), 1, "已建立集体研究制度，11月、12月会议记录附后", "countyhead")
                .accept(day(2021, 12, 10), 1, "resident");
        Stream.of(day(2021, 12, 13), day(2021, 12, 21)).forEach(on -> deeds.add(new Replay.Deed(on, round::go)));
        return deeds;
    }

    private NewLetter text(
            String title, String unit, String facts, String findings, String basis, NewLetter.Asked... asked) {
        var addressee = registry.unitByCode(unit, DemoCast.SINCE).orElseThrow().id();
        return new NewLetter(
                title,
                addressee,
                "",
                facts,
                findings,
                basis,
                List.of(asked),
                "",
                "人防行业治理工作领导小组",
                "李慎行",
                "0818-2100010",
                List.of());
    }

    private static NewLetter.Asked asked(String demand, LocalDate due) {
        return new NewLetter.Asked(demand, due);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
