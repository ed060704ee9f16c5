package cn.mingzhang.reconciliation;

import cn.mingzhang.money.Yuan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 当月数字: what a month is closed over. One line each, amounts in fen, in a fixed order, so that the same month always has the
 * same digest.
 */
record Figures(Map<String, Long> values) {

    Figures {
        values = new LinkedHashMap<>(values);
    }

    String canonical() {
        return values.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Figures read(String canonical) {
        var values = new LinkedHashMap<String, Long>();
        canonical
                .lines()
                .forEach(line -> values.put(
                        line.substring(0, line.indexOf('=')), Long.valueOf(line.substring(line.indexOf('=') + 1))));
        return new Figures(values);
    }

    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names that end so are numbers of things; all others are money. */
    static boolean isCount(String name) {
        return name.endsWith("Rows");
    }

    String shown(String name) {
        long value = values.getOrDefault(name, 0L);
        return isCount(name) ? "" + value : Yuan.ofFen(value).toString();
    }
}
