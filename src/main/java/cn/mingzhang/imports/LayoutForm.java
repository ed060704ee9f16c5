package cn.mingzhang.imports;

import cn.mingzhang.sheets.Layout;
import cn.mingzhang.sheets.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the page of a layout was asked, or sends: fields by the names of our columns, which no bean could have. */
record LayoutForm(Map<String, String[]> sent) {

    boolean names(String field) {
        return sent.containsKey(field);
    }

    String text(String field) {
        var values = sent.get(field);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    int number(String field, int otherwise) {
        var text = text(field);
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    Layout layout(Sheet<?> kind) {
        var columns = new HashMap<String, Integer>();
        var wan = new HashSet<String>();
        var fixed = new HashMap<String, String>();
        var values = new HashMap<String, Map<String, String>>();
        for (var column : kind.columns()) {
            var name = column.name();
            var from = text("from." + name);
            if (from.matches("\\d{1,3}")) {
                columns.put(name, Integer.parseInt(from));
            } else if (!text("fixed." + name).isEmpty()) {
                fixed.put(name, text("fixed." + name));
            }
            if (!text("wan." + name).isEmpty()) {
                wan.add(name);
            }
            var meant = meanings(text("values." + name));
            if (!meant.isEmpty()) {
                values.put(name, meant);
            }
        }
        int head = number("head", 1);
        return new Layout(number("sheet", 0), head, Math.max(head, number("last", head)), columns, wan, fixed, values);
    }

    /** A line for each word: 大竹等3县=大竹县. */
    private static Map<String, String> meanings(String text) {
        var meanings = new LinkedHashMap<String, String>();
        text.lines()
                .map(line -> line.split("[=＝]", 2))
                .filter(pair -> pair.length == 2)
                .filter(pair -> !pair[0].isBlank() && !pair[1].isBlank())
                .forEach(pair -> meanings.put(pair[0].strip(), pair[1].strip()));
        return meanings;
    }
}
