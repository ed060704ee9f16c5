package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.evidence.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a signer has before his eyes, as a canonical text: one line a field, always in this order. Its SHA-256 is what he signs.
 * It says nothing of clues, screening or the responsibility of persons: the paper is shown to everybody.
 */
record Snapshot(String text) {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    static Snapshot of(Problem problem, ClosureStep step, List<StoredFile> files) {
        var basics = problem.basics();
        var lines = new StringBuilder();
        line(lines, "编号", problem.number());
        line(lines, "步骤", step.name());
        line(lines, "环节", problem.stage());
        line(lines, "轮次", problem.standing().round());
        line(lines, "类别", basics.classCode());
        line(lines, "问题", basics.description());
        line(lines, "目标", basics.goal());
        line(lines, "责任单位", basics.responsibleUnitId());
        line(lines, "项目", basics.projectId());
        line(lines, "时限", problem.dueOn());
        line(lines, "应收(分)", basics.amountDue().fen());
        line(lines, "依法减免(分)", basics.amountReduced().fen());
        line(lines, "原因", problem.work().rootCause());
        line(lines, "整改状态", problem.work().rectification());
        line(lines, "状态说明", problem.work().rectificationReason());
        for (var measure : problem.work().measures()) {
            line(
                    lines,
                    "措施" + measure.ordinal(),
                    measure.content() + "|" + measure.owner() + "|" + measure.dueOn() + "|" + measure.finishedOn() + "|"
                            + measure.result());
        }
        for (var result : problem.work().results()) {
            if (result.isStanding()) {
                line(lines, "凭证", result.kind() + "|" + result.document() + "|" + result.dated());
            }
        }
        files.stream()
                .filter(file -> isOfTheWork(file.slot()))
                .map(file -> file.slot() + "|" + file.name() + "|" + file.sha256())
                .sorted()
                .forEach(file -> line(lines, "材料", file));
        return new Snapshot(lines.toString());
    }

    /** Check records, court papers and look-backs have their own files; they are not what the unit applies with. */
    private static boolean isOfTheWork(String slot) {
        return slot.startsWith("measure:") || slot.startsWith("result:") || slot.equals("general");
    }

    private static void line(StringBuilder lines, String field, @Nullable Object value) {
        var text = value == null
                ? ""
                : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "");
        lines.append(field).append('=').append(text).append('\n');
    }

    /** The value of a field as it was signed; empty if it had none. */
    String value(String field) {
        var found = valuesStarting(field + "=");
        return found.isEmpty() ? "" : found.get(0);
    }

    /** The values of all fields whose name begins so, in order. */
    List<String> valuesStarting(String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> unescaped(line.substring(line.indexOf('=') + 1)))
                .toList();
    }

    private static String unescaped(String value) {
        return ESCAPED.matcher(value)
                .replaceAll(found -> found.group(1).equals("n") ? "\n" : Matcher.quoteReplacement(found.group(1)));
    }

    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
