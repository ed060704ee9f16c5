package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of a printed form from what was frozen, in Chinese as papers of office are; nothing of what the file holds today. */
@Component
public class PaperCells {
    private final ProblemClasses classes;
    private final ProjectDirectory projects;
    private final Registry registry;
    private final OfficeClock clock;
    private final MessageSource messages;

    PaperCells(
            ProblemClasses classes,
            ProjectDirectory projects,
            Registry registry,
            OfficeClock clock,
            MessageSource messages) {
        this.classes = classes;
        this.projects = projects;
        this.registry = registry;
        this.clock = clock;
        this.messages = messages;
    }

    /** Who signed the steps of that round before, one line each. */
    List<Fact> earlier(List<Signature> signatures, int upTo) {
        var before = signatures.stream()
                .filter(signature -> signature.ordinal() <= upTo)
                .toList();
        var round = before.isEmpty() ? 0 : before.get(before.size() - 1).round();
        return before.stream()
                .filter(signature ->
                        signature.round() == round && signature.step().isForward())
                .map(signature -> new Fact(zh(signature.step().messageKey()), hand(signature)))
                .toList();
    }

    private String hand(Signature signature) {
        if (signature.officerId() == null) {
            return Dates.day(signature.signedOn(), Locale.CHINESE);
        }
        var instead = signature.onBehalfOf() == null ? "" : "（代" + signature.onBehalfOf() + "）";
        return signature.unitName() + " " + signature.officerName() + instead + " "
                + Dates.day(signature.signedOn(), Locale.CHINESE)
                + (signature.remark().isBlank() ? "" : "：" + signature.remark());
    }

    private String zh(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE);
    }

    /** @param shorts two abreast; {@code talls} each on a row of its own */
    public record Content(List<Fact> shorts, List<Fact> talls) {}

    Content of(Snapshot frozen) {
        var unit = frozen.value("责任单位");
        return of(
                frozen,
                unit.isEmpty()
                        ? ""
                        : registry.unit(Long.parseLong(unit), clock.today()).name());
    }

    Content of(Snapshot frozen, String unit) {
        return new Content(
                List.of(
                        new Fact("问题编号", frozen.value("编号")),
                        new Fact("责任单位", unit),
                        new Fact("问题类别", className(frozen.value("类别"))),
                        new Fact("整改时限", frozen.value("时限")),
                        new Fact("涉及项目", project(frozen.value("项目"))),
                        new Fact("应收金额（元）", yuan(frozen.value("应收(分)")))),
                List.of(
                        new Fact("问题描述", frozen.value("问题")),
                        new Fact("整改目标", frozen.value("目标")),
                        new Fact("问题原因", frozen.value("原因")),
                        new Fact("整改措施及结果", lines(frozen, "措施")),
                        new Fact("结果凭证", lines(frozen, "凭证")),
                        new Fact("佐证材料", lines(frozen, "材料"))));
    }

    private static String lines(Snapshot frozen, String field) {
        return frozen.valuesStarting(field).stream()
                .map(value -> line(field, value.split("\\|", -1)))
                .collect(Collectors.joining("\n"));
    }

    /** The parts in the order in which the snapshot writes them. */
    private static String line(String field, String[] part) {
        return switch (field) {
            case "措施" -> part[0] + "（" + part[1] + "，" + part[3] + "完成）" + (part[4].isEmpty() ? "" : "：" + part[4]);
            case "凭证" -> part[1] + "（" + part[2] + "）";
            default -> part[1] + "  SHA-256 " + part[2].substring(0, 16) + "…";
        };
    }

    private String className(String code) {
        return classes.find(code).map(known -> code + " " + known.nameZh()).orElse(code);
    }

    private String project(String id) {
        if (id.isEmpty()) {
            return "";
        }
        var found = projects.byIds(List.of(Long.valueOf(id))).get(Long.valueOf(id));
        return found == null ? "" : found.name();
    }

    private static String yuan(String fen) {
        return fen.isEmpty() || fen.equals("0")
                ? ""
                : Yuan.ofFen(Long.parseLong(fen)).toString();
    }
}
