package cn.mingzhang.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 编号: one locked row for each series and year; whoever takes a number holds the row until he commits. */
@Component
class Numbers {
    private final JdbcClient sql;
    private final OfficeParameters parameters;

    Numbers(JdbcClient sql, OfficeParameters parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    ProblemNumber nextProblem(int year) {
        return ProblemNumber.of(year, next("PROBLEM", year));
    }

    /** Many at once, one after another. */
    List<ProblemNumber> nextProblems(int year, int many) {
        var last = next("PROBLEM", year, many);
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(ordinal -> ProblemNumber.of(year, ordinal))
                .toList();
    }

    String nextItem(int year) {
        return "%04d-X%02d".formatted(year, next("ITEM", year));
    }

    /** 销号文号, GB/T 9704: the agency's code of that day, hexagonal brackets, no leading zero, no 第. */
    String nextClosure(LocalDate on) {
        return parameters.closureAgency(on) + "〔" + on.getYear() + "〕" + next("CLOSURE", on.getYear()) + "号";
    }

    private int next(String series, int year) {
        return next(series, year, 1);
    }

    private int next(String series, int year, int many) {
        return sql.sql("""
                        INSERT INTO problem_number AS n (series, year, last) VALUES (:series, :year, :many)
                        ON CONFLICT (series, year) DO UPDATE SET last = n.last + :many
                        RETURNING last
                        """)
                .param("series", series)
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
    }
}
