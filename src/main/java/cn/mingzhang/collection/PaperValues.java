package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.fees.Assessment;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.fees.Line;
import cn.mingzhang.fees.Working;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.Position;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a paper is filled with: what is known of the fee and the file, and what the person wrote. Always Chinese. */
record PaperValues(
        FeeProject project,
        @Nullable Assessment assessment,
        Position position,
        CollectionFile file,
        Terms terms,
        Officer officer) {
    /** A paper has no blank where something is not known: it says so. */
    private static final String UNKNOWN = "未登记";

    private static final String[] ORDINALS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    Map<String, String> of(
            CollectionPaper paper, String number, LocalDate dated, @Nullable LocalDate due, Map<Asked, String> said) {
        var values = new HashMap<String, String>();
        said.forEach((asked, text) -> values.put(asked.tag(), text));
        values.put("发文机关", officer.unit().name());
        values.put("文号", number);
        values.put("成文日期", day(dated));
        values.put("缴款期限", due == null ? "" : day(due));
        money(values);
        fee(values);
        history(values);
        return DocumentForm.complete(paper, values);
    }

    private void money(Map<String, String> values) {
        values.put("缴费单位", project.developer());
        values.put("统一社会信用代码", project.creditCode() == null ? UNKNOWN : project.creditCode());
        values.put("项目名称", project.name());
        values.put("应缴金额", shown(position.payable()));
        values.put("已缴金额", shown(position.paid()));
        values.put("欠缴金额", shown(position.arrears()));
        values.put("应收费额", shown(position.assessed()));
        values.put("减免费额", shown(position.reduced()));
        values.put("应缴大写", AmountInWords.of(position.payable()));
        values.put("大写金额", AmountInWords.of(position.arrears()));
    }

    private void fee(Map<String, String> values) {
        if (assessment == null) {
            return;
        }
        values.put("核定书编号", assessment.number());
        values.put("应缴费基数", Working.area(assessment.chargedArea()));
        values.put(
                "征收标准",
                line(cn.mingzhang.fees.Clause.RATE).map(Line::text).orElse("").replace("元/㎡", ""));
        values.put(
                "减免依据",
                line(cn.mingzhang.fees.Clause.GROUND)
                        .map(line -> line.text() + "（" + line.basis() + "）")
                        .orElse("无"));
    }

    private java.util.Optional<Line> line(cn.mingzhang.fees.Clause clause) {
        return Objects.requireNonNull(assessment).lines().stream()
                .filter(line -> line.clause() == clause)
                .findFirst();
    }

    private void history(Map<String, String> values) {
        var round = file.count(Rung.URGING_NOTICE) + 1;
        values.put("第几次", round < ORDINALS.length ? ORDINALS[round] : "" + round);
        var notice = file.last(Rung.PAYMENT_NOTICE);
        values.put(
                "原告知书",
                notice == null ? "" : "《" + CollectionPaper.PAYMENT_NOTICE.title() + "》（" + notice.number() + "）");
        values.put("原缴款期限", notice == null ? "" : day(notice.dueOn()));
        values.put("此前文书", file.standing().stream().map(PaperValues::told).collect(Collectors.joining("\n")));
        var decision = file.last(Rung.RECOVERY_DECISION);
        if (decision != null) {
            values.put("决定文号", decision.number());
            values.put("决定日期", day(decision.datedOn()));
            values.put("决定送达日期", day(decision.servedOn()));
        }
        var demandTerm = terms.of(TermName.DEMAND);
        values.put("履行期限", (demandTerm.amount() == 10 ? "十" : "" + demandTerm.amount()) + "个工作日");
        var demand = file.last(Rung.STATUTORY_DEMAND);
        if (demand != null) {
            values.put("催告文号", demand.number());
            values.put("催告送达日期", day(demand.servedOn()));
            values.put("催告届满", day(demand.dueOn()));
        }
        var window = file.window(terms);
        values.put("复议届满", window == null ? "" : day(window.reviewUntil()));
        values.put("期限届满情况", lapsed(window));
        values.put(
                "起诉届满", window == null ? "" : day(window.suitUntil() == null ? window.lapsedOn() : window.suitUntil()));
    }

    /** Who did contest the decision is not said to have let the terms pass. */
    private static String lapsed(@Nullable CourtWindow window) {
        if (window == null) {
            return "";
        }
        return window.reviewUntil() == null || window.suitUntil() == null
                ? "被申请人曾申请行政复议或者提起行政诉讼，决定于" + day(window.lapsedOn()) + "确定生效；被申请人至今未履行。"
                : "行政复议期限至" + day(window.reviewUntil()) + "止，行政诉讼期限至" + day(window.suitUntil())
                        + "止；被申请人在法定期限内未申请行政复议、未提起行政诉讼，又不履行。";
    }

    private static String told(Entry entry) {
        var paper = entry.rung().paper();
        var title = paper == null ? "" : paper.title();
        var served = entry.servedOn() == null ? "" : "，" + day(entry.servedOn()) + "送达";
        return entry.ordinal() + ". " + title + "（" + entry.number() + "）" + served + "；";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day, Locale.CHINESE);
    }

    private static String shown(Yuan amount) {
        return amount.toString();
    }
}
