package cn.mingzhang.education;

import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.imports.Verdict;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.sheets.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a workbook of lists. What a row says is refused by the cell: an event nobody knows, a unit he may not list, a name twice. */
class AttendanceReading implements ImportKind.Reading {
    private static final int NAME = 50;
    private static final int POSITION = 100;
    private static final int REASON = 200;

    private final EducationDesk desk;
    private final Map<String, Long> units;
    private final Officer officer;
    private final long job;
    private final Map<String, Optional<Event>> events = new HashMap<>();
    private final Map<Place, Boolean> rights = new HashMap<>();
    private final Set<List<Object>> said = new HashSet<>();
    private final Map<Place, Long> begun = new HashMap<>();
    private final Map<Place, List<Attendee>> written = new LinkedHashMap<>();

    private record Place(String event, long unit) {}

    private record Read(Place place, Attendee person) {}

    AttendanceReading(EducationDesk desk, Map<String, Long> units, Officer officer, long job) {
        this.desk = desk;
        this.units = units;
        this.officer = officer;
        this.job = job;
    }

    @Override
    public void expect(List<Line> lines) {
        // Events are few: each is looked up when it is first named.
    }

    @Override
    public Verdict judge(Line line) {
        var read = read(line);
        if (read.isPresent()
                && !said.add(List.of(read.get().place(), read.get().person().name()))) {
            line.refuse(
                    "name", "education.error.name.twice", read.get().person().name());
        }
        return line.errors().isEmpty() ? Verdict.add() : Verdict.refuse("", line.errors());
    }

    private Optional<Read> read(Line line) {
        var number = line.text("event");
        var unit = unit(line);
        var event = event(line, number);
        if (event.isPresent() && unit != null && !mayList(event.get(), unit)) {
            line.refuse("unit", "education.error.list.unit");
        }
        var name = text(line, "name", NAME);
        if (name.isEmpty()) {
            line.refuse("name", "education.error.name");
        }
        var position = text(line, "position", POSITION);
        var reason = text(line, "reason", REASON);
        var came = line.flag("came");
        var present = came == null ? reason.isEmpty() : came;
        if (present && !reason.isEmpty()) {
            line.refuse("reason", "education.error.reason");
        }
        return line.errors().isEmpty()
                ? Optional.of(new Read(
                        new Place(Objects.requireNonNull(number), Objects.requireNonNull(unit)),
                        new Attendee(name, position, present, reason)))
                : Optional.empty();
    }

    private @Nullable Long unit(Line line) {
        var name = line.text("unit");
        var unit = name == null ? null : units.get(name);
        if (unit == null) {
            line.refuse("unit", name == null ? "education.error.list.unit" : "sheets.error.choice", "" + name);
        }
        return unit;
    }

    private Optional<Event> event(Line line, @Nullable String number) {
        var found = number == null ? Optional.<Event>empty() : events.computeIfAbsent(number, this::seen);
        if (found.isEmpty()) {
            line.refuse("event", "education.error.event", number == null ? "" : number);
        } else if (found.get().isVoid()) {
            line.refuse("event", "education.error.event.struck", found.get().number());
        }
        return found.filter(event -> !event.isVoid());
    }

    private Optional<Event> seen(String number) {
        try {
            return Optional.of(desk.seen(number, officer));
        } catch (NotVisible unknown) {
            return Optional.empty();
        }
    }

    private boolean mayList(Event event, long unit) {
        return rights.computeIfAbsent(new Place(event.number(), unit), place -> desk.mayList(event, unit, officer));
    }

    private static String text(Line line, String column, int most) {
        var text = line.text(column);
        if (text != null && text.length() > most) {
            line.refuse(column, "education.error.long", most);
        }
        return text == null ? "" : text;
    }

    @Override
    public ImportKind.Written write(Line line, Verdict verdict) {
        var read = read(line).orElseThrow();
        written.computeIfAbsent(read.place(), place -> new ArrayList<>()).add(read.person());
        return new ImportKind.Written(read.place().event(), 0);
    }

    /** A list that goes on after some hundred rows is the same list. */
    @Override
    public void settle() {
        written.forEach((place, people) -> {
            var list = begun.computeIfAbsent(place, one -> desk.open(one.event(), one.unit(), job, officer));
            desk.fill(place.event(), list, people, officer);
        });
        written.clear();
    }
}
