package cn.mingzhang.search;

import cn.mingzhang.lists.SearchText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, those that were looked for marked; pieces are texts, so that the page escapes them like any other. A long one
 * is cut around what was found first.
 */
final class Marked {
    private static final int LONG = 90;
    private static final int BEFORE = 30;

    private Marked() {}

    public record Piece(String text, boolean found) {}

    static List<Piece> of(String text, SearchText asked) {
        var line = text.replaceAll("\\s+", " ").strip().codePoints().toArray();
        var folded = new ArrayList<Integer>();
        var from = new ArrayList<Integer>();
        for (var at = 0; at < line.length; at++) {
            var place = at;
            SearchText.fold(Character.toString(line[at])).codePoints().forEach(c -> {
                folded.add(c);
                from.add(place);
            });
        }
        var word = asked.folded().codePoints().boxed().toList();
        var found = new boolean[line.length];
        var first = -1;
        for (var at = 0; !word.isEmpty() && at + word.size() <= folded.size(); at++) {
            if (folded.subList(at, at + word.size()).equals(word)) {
                for (var of = from.get(at); of <= from.get(at + word.size() - 1); of++) {
                    found[of] = true;
                }
                first = first < 0 ? from.get(at) : first;
            }
        }
        var begin = line.length <= LONG || first < BEFORE ? 0 : Math.min(first - BEFORE, line.length - LONG);
        var end = Math.min(line.length, begin + LONG);
        var pieces = new ArrayList<Piece>();
        if (begin > 0) {
            pieces.add(new Piece("…", false));
        }
        for (int at = begin, next; at < end; at = next) {
            next = at + 1;
            while (next < end && found[next] == found[at]) {
                next++;
            }
            pieces.add(new Piece(new String(line, at, next - at), found[at]));
        }
        if (end < line.length) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }
}
