package cn.mingzhang.instructions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what stands at a place, with the eyes of a person: what he does not see there is nothing to write about. */
@Component
class AboutReading {
    private final Figures figures;
    private final ProblemLedger ledger;
    private final ProjectDirectory projects;
    private final Map<String, EvidenceHolder> holders;
    private final Registry registry;
    private final InstructionWords words;
    private final OfficeClock clock;

    AboutReading(
            Figures figures,
            ProblemLedger ledger,
            ProjectDirectory projects,
            List<EvidenceHolder> holders,
            Registry registry,
            InstructionWords words,
            OfficeClock clock) {
        this.figures = figures;
        this.ledger = ledger;
        this.projects = projects;
        this.holders = holders.stream().collect(Collectors.toMap(EvidenceHolder::kind, Function.identity()));
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotVisible where there is no such place, or this officer sees nothing there */
    About about(Place place, Officer officer) {
        return place.kind().equals(About.FIGURE) ? figure(place, officer) : record(place, officer);
    }

    /** The same as it is kept: in Chinese, whatever the writer's language. */
    About kept(Place place, Officer officer) {
        return words.inChinese(() -> about(place, officer));
    }

    /** Figures of the sealed compartment are not among these: whoever is asked would learn them. */
    private About figure(Place place, Officer officer) {
        var today = clock.today();
        var day = day(place.parameter("asOf"), today);
        var value = figures.some(Set.of(place.key()), day, officer, today).stream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("figure " + place.key()));
        var unit = place.parameter("unit").matches("\\d{1,9}") ? Long.valueOf(place.parameter("unit")) : null;
        var month = place.parameter("month").matches("\\d{4}-\\d{2}") ? place.parameter("month") : "";
        var filter = unit == null ? "" : registry.unit(unit).name();
        filter = filter.isEmpty() || month.isEmpty() ? filter + month : filter + "，" + month;
        return new About(
                About.FIGURE,
                place.key(),
                value.name(),
                "/figures/" + place.key() + "?asOf=" + day + (unit == null ? "" : "&unit=" + unit)
                        + (month.isEmpty() ? "" : "&month=" + month),
                words.of("value", value.shown(), value.unit()),
                day,
                filter);
    }

    private static LocalDate day(String asked, LocalDate today) {
        try {
            var day = LocalDate.parse(asked);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException none) {
            return today;
        }
    }

    private About record(Place place, Officer officer) {
        var title = switch (place.kind()) {
            case "problem" -> place.key() + " " + problem(place.key(), officer);
            case "project" ->
                place.key() + " " + projects.seen(place.key(), officer).name();
            default ->
                words.of("about." + place.kind()) + " "
                        + holder(place, officer).subject().number();
        };
        return new About(place.kind(), place.key(), cut(title), place.path(), null, null, "");
    }

    private String problem(String number, Officer officer) {
        return ledger.file(new ProblemNumber(number), officer).description();
    }

    private HolderRef holder(Place place, Officer officer) {
        var holder = holders.get(place.kind());
        if (holder == null) {
            throw new NotVisible(place.path());
        }
        return holder.holderFor(Long.parseLong(place.key()), officer);
    }

    private static String cut(String title) {
        var line = title.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 79)) + "…";
    }

    boolean isSeenBy(Place place, Officer officer) {
        try {
            about(place, officer);
            return true;
        } catch (NotVisible withheld) {
            return false;
        }
    }
}
