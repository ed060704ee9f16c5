package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a pack is issued with, for one officer, in his language. */
@Component
class PackContents {
    private static final String[] PAGE =
            ("about addFinding addSuggestion choose count earlier fileVersion finding findingsTitle from full kept known lead linesTitle"
                            + " noLine noPicture notKept notRead noted noteTitle otherVisit papers photosHint photosTitle place placeTitle planTitle"
                            + " readEarlier readHint readIn remark remarkOf remove resumed save saved second suggestion suggestionsTitle twoVersions"
                            + " unsaved useFile useKept")
                    .split(" ");

    private final VisitPages pages;
    private final VisitRecords records;
    private final PackKnown known;
    private final VisitWords words;

    PackContents(VisitPages pages, VisitRecords records, PackKnown known, VisitWords words) {
        this.pages = pages;
        this.records = records;
        this.known = known;
        this.words = words;
    }

    PackIssue of(Visit visit, Pack pack, Officer officer) {
        var earlier = known.earlier(visit.id(), officer);
        var room = new PackKnown.Room();
        return new PackIssue(
                PackIssue.FORM,
                pack.id(),
                visit.id(),
                visit.title(),
                words.of("pack.said", visit.unit(), pack.name(), Dates.day(pack.madeOn()), words.code(pack.id())),
                words.of(
                        "pack.file", visit.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), words.code(pack.id())),
                pages.facts(visit),
                records.team(visit.id()).stream()
                        .map(one -> new PackIssue.Person(one.officerId(), one.name() + "（" + one.unitName() + "）"))
                        .toList(),
                records.lines(visit.id()).stream()
                        .map(line -> line(line, earlier, room, officer))
                        .toList(),
                noted(visit),
                marks(),
                PackIssue.MOST_PHOTOS,
                PackIssue.MOST_BYTES,
                Arrays.stream(PAGE)
                        .collect(Collectors.toMap(Function.identity(), key -> words.of("pack.page." + key))));
    }

    private PackIssue.Line line(
            VisitRecords.Line line, Map<Long, List<String>> earlier, PackKnown.Room room, Officer officer) {
        return new PackIssue.Line(
                line.id(),
                line.ordinal(),
                words.of("about", line.about()),
                line.words(),
                known.facts(line, officer),
                known.papers(line, officer, room),
                earlier.getOrDefault(line.id(), List.of()),
                before(line));
    }

    private PackIssue.@Nullable Before before(VisitRecords.Line line) {
        var result = line.result();
        if (result == null) {
            return null;
        }
        var remark = line.remark() == null ? "" : line.remark();
        var who = line.checker() + " " + Dates.day(line.checkedOn());
        return new PackIssue.Before(
                result.name(),
                remark,
                words.of("site.before", words.of("mark", result) + (remark.isBlank() ? "" : "：" + remark), who));
    }

    private List<String> noted(Visit visit) {
        var noted = new ArrayList<String>();
        records.findings(visit.id()).forEach(one -> noted.add(one.words()));
        records.suggestions(visit.id()).forEach(one -> noted.add(one.fromWhom() + "：" + one.words()));
        return noted;
    }

    private Map<String, String> marks() {
        var marks = new LinkedHashMap<String, String>();
        for (var mark : Mark.values()) {
            marks.put(mark.name(), words.of("mark", mark));
        }
        return marks;
    }
}
