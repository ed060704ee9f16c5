package cn.mingzhang.submissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Two reports of one template side by side: single cells by their tag in its place, rows of lists by what they say. */
final class Differences {
    private Differences() {}

    /** @param kind {@code CHANGED}, {@code ENTERED} or {@code LEFT}; of a list the last two */
    record Difference(String kind, String sheet, String address, String code, String tag, String was, String is) {}

    static List<Difference> between(List<FilledCell> before, List<FilledCell> now) {
        var found = new ArrayList<Difference>();
        var was = singles(before);
        singles(now).forEach((key, cell) -> {
            var old = was.remove(key);
            if (old == null || !old.shown().equals(cell.shown())) {
                found.add(new Difference(
                        "CHANGED",
                        cell.sheet(),
                        cell.address(),
                        cell.code(),
                        cell.tag(),
                        old == null ? "" : old.shown(),
                        cell.shown()));
            }
        });
        was.values()
                .forEach(cell -> found.add(new Difference(
                        "CHANGED", cell.sheet(), cell.address(), cell.code(), cell.tag(), cell.shown(), "")));
        lists(before, now, found);
        return found;
    }

    /** By sheet, tag and which one of that tag: an address moves when a list above it grows. */
    private static Map<List<Object>, FilledCell> singles(List<FilledCell> cells) {
        var nth = new HashMap<List<Object>, Integer>();
        var singles = new LinkedHashMap<List<Object>, FilledCell>();
        cells.stream().filter(cell -> cell.line() == 0).forEach(cell -> {
            var place = nth.merge(List.of(cell.sheet(), cell.tag()), 1, Integer::sum);
            singles.put(List.of(cell.sheet(), cell.tag(), place), cell);
        });
        return singles;
    }

    private static void lists(List<FilledCell> before, List<FilledCell> now, List<Difference> found) {
        var old = rows(before);
        var rows = rows(now);
        rows.forEach((words, cell) -> {
            if (!old.containsKey(words)) {
                found.add(new Difference("ENTERED", cell.sheet(), cell.address(), cell.code(), "", "", words.get(2)));
            }
        });
        var kept = new LinkedHashSet<>(rows.keySet());
        old.forEach((words, cell) -> {
            if (!kept.contains(words)) {
                found.add(new Difference("LEFT", cell.sheet(), cell.address(), cell.code(), "", words.get(2), ""));
            }
        });
    }

    /** By sheet, figure and what the row says; with its first cell. */
    private static Map<List<String>, FilledCell> rows(List<FilledCell> cells) {
        var said = new LinkedHashMap<List<Object>, StringBuilder>();
        var first = new HashMap<List<Object>, FilledCell>();
        cells.stream()
                .filter(cell -> cell.line() > 0 && cell.tag().contains("@"))
                .forEach(cell -> {
                    var row = List.<Object>of(cell.sheet(), cell.code(), cell.line());
                    first.putIfAbsent(row, cell);
                    said.computeIfAbsent(row, none -> new StringBuilder())
                            .append(cell.shown())
                            .append(" ");
                });
        var rows = new LinkedHashMap<List<String>, FilledCell>();
        said.forEach((row, words) -> rows.put(
                List.of("" + row.get(0), "" + row.get(1), words.toString().strip()), first.get(row)));
        return rows;
    }
}
