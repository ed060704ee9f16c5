package cn.mingzhang.matching;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A project's name taken apart: what it is called, and which part of it. 翠屏华府一期 and 翠屏华府二期 differ in one character and are two
 * projects; 翠屏华府（一期） and 翠屏华府1期建设工程 differ in six and are one.
 *
 * @param core what it is called, normalised
 * @param part phases, plots, clusters, sections and houses, sorted; empty for the whole
 */
record ProjectName(String core, String part) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern PART =
            Pattern.compile("第?([0-9]{1,3}|[零一二三四五六七八九十]{1,3}|[A-Z])[号#]?(期|地块|组团|标段|号楼|栋|幢|批次|批|区|楼)(?:工程)?");
    private static final Pattern FILLER = Pattern.compile("建设项目|建设工程|工程项目|项目工程|房地产开发项目|开发项目|项目|工程|暂定名|新建");

    static ProjectName of(@Nullable String name) {
        var plain = Written.plain(name);
        var parts = new TreeSet<String>();
        var matcher = PART.matcher(plain);
        var core = new StringBuilder();
        while (matcher.find()) {
            parts.add(kind(matcher) + value(matcher.group(1)));
            matcher.appendReplacement(core, "");
        }
        matcher.appendTail(core);
        var bare = FILLER.matcher(core).replaceAll("");
        return new ProjectName(bare.isEmpty() ? core.toString() : bare, String.join("+", parts));
    }

    private static String kind(Matcher matcher) {
        return switch (matcher.group(2)) {
            case "栋", "幢", "号楼", "楼" -> "楼";
            case "批", "批次" -> "批";
            default -> matcher.group(2);
        };
    }

    /** 十二 is 12, 二 is 2, 03 is 3. */
    private static String value(String said) {
        if (said.matches("[0-9]+")) {
            return "" + Integer.parseInt(said);
        }
        if (said.matches("[A-Z]")) {
            return said;
        }
        int ten = said.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            said.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
            return "" + Integer.parseInt(digits.toString());
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(said.charAt(ten - 1));
        int ones = ten == said.length() - 1 ? 0 : DIGITS.indexOf(said.charAt(ten + 1));
        return "" + (tens * 10 + ones);
    }

    /** Another phase or plot is another project until a person says that it is covered; a whole covers its parts. */
    boolean isOtherPartThan(ProjectName other) {
        return !part.isEmpty() && !other.part.isEmpty() && !part.equals(other.part);
    }

    boolean isSame(ProjectName other) {
        return core.equals(other.core) && part.equals(other.part);
    }
}
