package cn.mingzhang.demo;

import cn.mingzhang.problems.Source;
import cn.mingzhang.sources.NewSource;
import cn.mingzhang.sources.SourceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents of the story whose items became problems. Titles, numbers and the firm are invented. */
enum DemoSources {
    // spotless:off
    AUDIT_2020(SourceKind.AUDIT, 2020, "2013—2019年易地建设费专项审计报告", "川衡审〔2020〕17号", "领导小组办公室",
            "易地建设费的核定、征收、减免和入库，招标采购，内部控制", "川东衡准会计师事务所", "《审计业务约定书》（2020）第3号，2020年1月6日", List.of()),
    FEEDBACK_2020(SourceKind.INSPECTION, 2020, "关于巡察人防系统的反馈意见", "巡察反馈〔2020〕5号", "巡察组",
            "人防审批、工程质量监督、使用管理和队伍建设", null, null, List.of()),
    FEEDBACK_2021(SourceKind.INSPECTION, 2021, "关于人防审批专项巡察的反馈意见", "巡察反馈〔2021〕2号", "巡察组",
            "2015年以来的人防行政审批", null, null, List.of("部分项目人防审批与施工许可先后倒置，未逐项核对。"));
    // spotless:on

    private final SourceKind kind;
    private final int year;
    private final String title;
    private final String documentNumber;
    private final String issuer;
    private final String scope;
    private final @Nullable String firm;
    private final @Nullable String engagement;
    private final List<String> more;

    DemoSources(
            SourceKind kind,
            int year,
            String title,
            String documentNumber,
            String issuer,
            String scope,
            @Nullable String firm,
            @Nullable String engagement,
            List<String> more) {
        this.kind = kind;
        this.year = year;
        this.title = title;
        this.documentNumber = documentNumber;
        this.issuer = issuer;
        this.scope = scope;
        this.firm = firm;
        this.engagement = engagement;
        this.more = more;
    }

    boolean found(Story story) {
        return story.loggedOn().getYear() == year
                && story.source() == (kind == SourceKind.AUDIT ? Source.AUDIT : Source.INSPECTION_TOUR);
    }

    LocalDate datedOn() {
        return LocalDate.of(year, 3, 20);
    }

    /** After the projects that it names are in the register. */
    LocalDate enteredOn() {
        return LocalDate.of(year, 4, 6);
    }

    /** Items of it that became no problem. */
    List<String> more() {
        return more;
    }

    NewSource written(Set<Long> units) {
        return new NewSource(
                kind,
                title,
                documentNumber,
                issuer,
                datedOn(),
                LocalDate.of(2013, 1, 1),
                LocalDate.of(year - 1, 12, 31),
                scope,
                firm,
                engagement,
                null,
                units);
    }

    /** As a problem names its source. */
    String words(String number, int ordinal) {
        return "《" + title + "》" + documentNumber + "第" + ordinal + "条（" + number + "）";
    }
}
