package cn.mingzhang.permits;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.sheets.Line;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a list: what stands already and says the same is skipped; what says it otherwise is one more row. */
final class PermitReading implements ImportKind.Reading {
    private final PermitKind kind;
    private final Permits permits;
    private final PermitRows rows;
    private final PermitCells cells;
    private final Scope scope;
    private final Officer officer;
    private final long job;
    private final OfficeClock clock;
    private final Set<String> said = new HashSet<>();
    private final List<Permit> written = new ArrayList<>();
    private Map<String, Permit> standing = new HashMap<>();
    private Deque<Long> ids = new ArrayDeque<>();

    PermitReading(
            PermitKind kind,
            Permits permits,
            PermitRows rows,
            PermitCells cells,
            Scope scope,
            Officer officer,
            long job,
            OfficeClock clock) {
        this.kind = kind;
        this.permits = permits;
        this.rows = rows;
        this.cells = cells;
        this.scope = scope;
        this.officer = officer;
        this.job = job;
        this.clock = clock;
    }

    @Override
    public void expect(List<Line> lines) {
        var numbers = lines.stream()
                .map(line -> line.text(PermitField.NUMBER.column()))
                .filter(Objects::nonNull)
                .collect(toSet());
        standing = permits.standing(kind, numbers, clock.today());
    }

    @Override
    public Verdict judge(Line line) {
        var permit = cells.read(line, 0, job, clock.today());
        if (permit != null && !scope.covers(permit.unitId())) {
            line.refuse(PermitField.DIVISION.column(), "permits.error.scope");
        }
        if (permit != null && !said.add(permit.number())) {
            line.refuse(PermitField.NUMBER.column(), "imports.error.twice", permit.number());
        }
        if (permit == null || !line.errors().isEmpty()) {
            return Verdict.refuse("", line.errors());
        }
        var known = standing.get(permit.number());
        return known != null && isSame(known, permit) ? Verdict.skip("" + known.id(), 0) : Verdict.add();
    }

    private boolean isSame(Permit known, Permit permit) {
        return kind.fields().stream().allMatch(field -> equal(field.of(known), field.of(permit)));
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : Objects.equals(one, other);
    }

    @Override
    public ImportKind.Written write(Line line, Verdict verdict) {
        if (ids.isEmpty()) {
            ids = rows.nextIds();
        }
        var id = ids.removeFirst();
        written.add(Objects.requireNonNull(cells.read(line, id, job, clock.today())));
        return new ImportKind.Written("" + id, 0);
    }

    @Override
    public void settle() {
        rows.add(job, kind, written, officer, clock.today(), clock.now());
        written.clear();
    }
}
