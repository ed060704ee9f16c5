package cn.mingzhang.education;

import cn.mingzhang.lists.Typed;
import java.util.ArrayList;
import java.util.List;

/** One person of a unit's list. @param reason why he did not come; empty where he did */
public record Attendee(String name, String position, boolean present, String reason) {

    /** One person a line, as typed or pasted from a workbook: name, position, and for who did not come the reason. */
    static List<Attendee> read(String typed, boolean present) {
        var people = new ArrayList<Attendee>();
        for (var line : (typed.split("\\R"))) {
            var parts = line.strip().split("[\\t,，;；\\s]+", 3);
            var name = Typed.line(parts[0]);
            if (name != null) {
                people.add(new Attendee(name, part(parts, 1), present, present ? "" : part(parts, 2)));
            }
        }
        return people;
    }

    private static String part(String[] parts, int at) {
        var part = at < parts.length ? Typed.line(parts[at]) : null;
        return part == null ? "" : part;
    }
}
