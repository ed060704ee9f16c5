package cn.mingzhang.figures;

import cn.mingzhang.figures.Reckoning.Counting;
import cn.mingzhang.figures.Reckoning.Part;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of rows behind a figure. */
@Component
class FigureRows {
    private final Reckoning reckoning;
    private final Figures figures;

    FigureRows(Reckoning reckoning, Figures figures) {
        this.reckoning = reckoning;
        this.figures = figures;
    }

    /**
     * @param listing the rows asked for, of the whole figure or of a part of it
     * @param value the whole figure
     */
    record Page(FigureValue value, Listing<FigureRow> listing, Counted counted, boolean whole) {
        public boolean isOfItems() {
            return counted == Counted.ITEMS;
        }

        public boolean isOfProjects() {
            return counted == Counted.PROJECTS;
        }
    }

    Page of(Figure figure, LocalDate asOf, Known known, Scope scope, ListQuery query) {
        var part = part(figure, query);
        var total = reckoning.count(figure, asOf, known, scope, part);
        var value = part.isAll() ? total : reckoning.count(figure, asOf, known, scope, Part.ALL);
        var rows = reckoning.rows(figure, asOf, known, scope, part, query).stream()
                .map(found -> row(figure.counted(), found))
                .toList();
        var words = new ArrayList<String>();
        if (part.unit() != null) {
            words.add(unitName(figure, asOf, scope, part.unit()));
        }
        if (part.rectified() != null) {
            words.add(figures.say(part.rectified() ? "figures.part.rectified" : "figures.part.remaining"));
        }
        return new Page(
                figures.value(figure, BigDecimal.valueOf(value), asOf, known),
                Listing.of(rows, total, query).saying(words),
                figure.counted(),
                part.isAll());
    }

    private static Part part(Figure figure, ListQuery query) {
        var word = query.word("rectified");
        var asked = figure.counted() != Counted.ITEMS && ("true".equals(word) || "false".equals(word));
        return new Part(query.number("unit"), asked ? Boolean.valueOf(word) : null);
    }

    private String unitName(Figure figure, LocalDate asOf, Scope scope, long unit) {
        return reckoning.byUnit(figure, asOf, scope).stream()
                .filter(share -> share.unitId() == unit)
                .map(Reckoning.ByUnit::unit)
                .findFirst()
                .orElseGet(() -> figures.say("figures.part.unit"));
    }

    private FigureRow row(Counted counted, Counting found) {
        return switch (counted) {
            case ITEMS ->
                row(found, found.itemNumber(), "/problems?item=" + found.itemNumber(), found.itemTitle(), null);
            case PROBLEMS -> row(found, found.number(), problem(found), shortened(found.description()), null);
            case PROJECTS ->
                found.projectNumber() == null
                        ? row(found, found.number(), problem(found), shortened(found.description()), found.number())
                        : row(
                                found,
                                found.projectNumber(),
                                "/projects/" + found.projectNumber(),
                                found.projectName(),
                                found.number());
        };
    }

    private FigureRow row(Counting found, String number, String href, @Nullable String text, @Nullable String problem) {
        return new FigureRow(
                number,
                href,
                text == null ? "" : text,
                found.unit(),
                figures.say("closure.rectification." + found.status()),
                tone(found.status()),
                figures.say("closure.stage." + found.stage()),
                problem,
                problem == null ? null : problem(found),
                found.problems());
    }

    private static String problem(Counting found) {
        return "/problems/" + found.number();
    }

    private static String tone(String status) {
        return switch (status) {
            case "RECTIFIED", "LONG_TERM" -> "good";
            case "SUBSTANTIALLY_RECTIFIED" -> "warn";
            case "IN_PROGRESS" -> "info";
            default -> "neutral";
        };
    }

    private static String shortened(String description) {
        var line = description.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= 80
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 80)) + "…";
    }
}
