package cn.mingzhang.generator;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Continues the counters of the database: problems, items and closures by year, projects by year. */
final class Numbers {
    private final Rows rows;
    private final Map<String, Integer> last = new HashMap<>();

    Numbers(Rows rows) {
        this.rows = rows;
    }

    /** Reads the counters of a year before any is asked. */
    void open(int year) throws SQLException {
        for (var series : new String[] {"PROBLEM", "ITEM", "CLOSURE"}) {
            var known = "SELECT last FROM problem_number WHERE series = '" + series + "' AND year = " + year;
            last.put(series + year, (int) rows.number(known));
        }
        last.put("PROJECT" + year, (int) rows.number("SELECT last FROM project_number WHERE year = " + year));
    }

    int next(String series, int year) {
        return last.merge(series + year, 1, Integer::sum);
    }

    void save() throws SQLException {
        for (var counter : last.entrySet()) {
            var year = counter.getKey().replaceAll("\\D", "");
            var series = counter.getKey().replaceAll("\\d", "");
            if (counter.getValue() == 0) {
                continue;
            }
            if (series.equals("PROJECT")) {
                rows.run("INSERT INTO project_number (year, last) VALUES (" + year + ", " + counter.getValue()
                        + ") ON CONFLICT (year) DO UPDATE SET last = EXCLUDED.last");
            } else {
                rows.run("INSERT INTO problem_number (series, year, last) VALUES ('" + series + "', " + year + ", "
                        + counter.getValue() + ") ON CONFLICT (series, year) DO UPDATE SET last = EXCLUDED.last");
            }
        }
    }
}
