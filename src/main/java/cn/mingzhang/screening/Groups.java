package cn.mingzhang.screening;

import cn.mingzhang.matching.Subject;
import cn.mingzhang.permits.Permit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which rows are of one building: the same project code and part; a permit that names another and is called the same; or the same
 * developer, name and part in one division. Each key is looked up once.
 */
final class Groups {
    private final Map<String, Integer> firstWith = new HashMap<>();
    private final List<Permit> rows;
    private final int[] parent;

    private Groups(List<Permit> rows) {
        this.rows = rows;
        parent = new int[rows.size()];
        for (int at = 0; at < parent.length; at++) {
            parent[at] = at;
        }
    }

    static Collection<Case> of(Collection<Permit> permits, Map<Long, Subject> subjects) {
        return new Groups(List.copyOf(permits)).cases(subjects);
    }

    private Collection<Case> cases(Map<Long, Subject> subjects) {
        for (int at = 0; at < rows.size(); at++) {
            for (var key : keys(
                    rows.get(at),
                    Objects.requireNonNull(subjects.get(rows.get(at).id())))) {
                var other = firstWith.putIfAbsent(key, at);
                if (other != null) {
                    parent[root(at)] = root(other);
                }
            }
        }
        var cases = new LinkedHashMap<Integer, Case>();
        for (int at = 0; at < rows.size(); at++) {
            cases.computeIfAbsent(root(at), key -> new Case()).add(rows.get(at));
        }
        cases.values().forEach(Case::settle);
        return cases.values();
    }

    private static List<String> keys(Permit permit, Subject subject) {
        var name = "/" + subject.nameKey() + "/" + permit.divisionCode();
        var keys = new ArrayList<String>();
        if (!subject.codeKey().isEmpty()) {
            keys.add(subject.codeKey());
        }
        subject.numbers().forEach(number -> keys.add(number + "/" + subject.coreKey()));
        subject.developerKeys().forEach(developer -> keys.add(developer + name));
        return keys;
    }

    private int root(int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
